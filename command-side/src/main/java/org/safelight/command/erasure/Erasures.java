package org.safelight.command.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.erasure.ErasureCommand.CompleteErasure;
import org.safelight.contract.erasure.ErasureCommand.EraseOwner;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.LedgerId;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The ledger of whose data was erased. Who may ask for it is decided at the door. */
@Aggregate
class Erasures {

    private record Erasure(UserId owner, @Nullable String key) {}

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private LedgerId ledger;

    private final Map<Erasure, Instant> running = new HashMap<>();

    Erasures() {}

    /** To ask twice is to ask once, until it is done. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseOwner command) {
        if (!running.containsKey(new Erasure(command.owner(), command.key()))) {
            apply(new OwnerErased(command.owner(), command.key(), command.reason()));
        }
    }

    @CommandHandler
    void handle(CompleteErasure command) {
        Instant since = running.get(new Erasure(command.owner(), command.key()));
        if (since != null) {
            apply(new ErasureCompleted(command.owner(), command.key(), since));
        }
    }

    @EventSourcingHandler
    void on(OwnerErased event, @Timestamp Instant at) {
        ledger = LedgerId.ONLY;
        running.put(new Erasure(event.owner(), event.key()), at);
    }

    @EventSourcingHandler
    void on(ErasureCompleted event) {
        running.remove(new Erasure(event.owner(), event.key()));
    }
}
