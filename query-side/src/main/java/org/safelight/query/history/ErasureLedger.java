package org.safelight.query.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.erasure.ErasureEvent.ErasureCompleted;
import org.safelight.contract.erasure.ErasureEvent.OwnerErased;
import org.safelight.contract.erasure.LedgerId;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.query.change.Origin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The audit of erasures, read from the log. */
public final class ErasureLedger {

    private final EventStore log;

    public ErasureLedger(EventStore log) {
        this.log = log;
    }

    /** Some erasures, the last first, and the token for the ones before. */
    public <P> P page(PageRequest request, BiFunction<List<Erasure>, @Nullable String, P> page) {
        Map<Long, Erasure> erasures = new LinkedHashMap<>();
        log.readEvents(LedgerId.ONLY.value(), 0)
                .forEachRemaining(
                        message -> {
                            if (message.getPayload() instanceof ErasureEvent event) {
                                note(erasures, message, event);
                            }
                        });
        var recent = new Recent<Erasure>(request);
        erasures.forEach(recent::add);
        return recent.page(page);
    }

    private static void note(
            Map<Long, Erasure> erasures, DomainEventMessage<?> message, ErasureEvent event) {
        switch (event) {
            case OwnerErased(var owner, var key, var reason) ->
                    erasures.put(
                            message.getSequenceNumber(),
                            new Erasure(
                                    owner,
                                    key,
                                    Erasure.State.RUNNING,
                                    reason,
                                    Origin.of(message).actor(),
                                    message.getTimestamp(),
                                    null));
            case ErasureCompleted(var owner, _, var since) ->
                    erasures.replaceAll(
                            (number, erasure) ->
                                    erasure.isOf(owner, since)
                                            ? erasure.completed(message.getTimestamp())
                                            : erasure);
        }
    }
}
