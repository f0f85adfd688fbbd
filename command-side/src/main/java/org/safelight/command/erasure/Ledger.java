package org.safelight.command.erasure;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.LedgerId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the log says of erasures, read from the log itself: nothing else is as old, or as new. */
final class Ledger {

    /**
     * An erasure that was asked for.
     *
     * @param key the name of the key; null where the owner never had one
     */
    record Erasure(UserId owner, @Nullable String key, Instant since, boolean completed) {}

    private final EventStore log;

    Ledger(EventStore log) {
        this.log = log;
    }

    /** Every erasure there ever was, the first first. */
    List<Erasure> erasures() {
        Map<List<@Nullable Object>, Erasure> erasures = new LinkedHashMap<>();
        log.readEvents(LedgerId.ONLY.value(), 0)
                .forEachRemaining(
                        message -> {
                            if (message.getPayload() instanceof ErasureEvent event) {
                                note(erasures, message, event);
                            }
                        });
        return new ArrayList<>(erasures.values());
    }

    private static void note(
            Map<List<@Nullable Object>, Erasure> erasures,
            DomainEventMessage<?> message,
            ErasureEvent event) {
        Erasure erasure =
                switch (event) {
                    case OwnerErased(var owner, var key, _) ->
                            new Erasure(owner, key, message.getTimestamp(), false);
                    case ErasureCompleted(var owner, var key, var since) ->
                            new Erasure(owner, key, since, true);
                };
        List<@Nullable Object> name = new ArrayList<>();
        name.add(erasure.owner());
        name.add(erasure.key());
        erasures.put(name, erasure);
    }
}
