package org.safelight.command.register;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

import java.util.Collection;

/**
 * Knows whether the register tells of everything that has happened. Where it does not, nothing may
 * be removed for not being in it.
 */
public final class RegisterProgress {

    private final EventStore log;
    private final EventProcessingConfiguration processing;

    public RegisterProgress(EventStore log, EventProcessingConfiguration processing) {
        this.log = log;
        this.processing = processing;
    }

    /** Whether the register has taken every event up to now, and put none aside. */
    public boolean isComplete() {
        TrackingToken head = log.createHeadToken();
        return head == null || (!hasDeadLetters() && hasReached(head));
    }

    private boolean hasDeadLetters() {
        return processing
                .deadLetterQueue(PhotoRegistrar.GROUP)
                .map(letters -> letters.size() > 0)
                .orElse(false);
    }

    private boolean hasReached(TrackingToken head) {
        return processing
                .eventProcessor(PhotoRegistrar.GROUP, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .map(segments -> !segments.isEmpty() && allReached(segments, head))
                .orElse(false);
    }

    private static boolean allReached(Collection<EventTrackerStatus> segments, TrackingToken head) {
        return segments.stream()
                .map(EventTrackerStatus::getTrackingToken)
                .allMatch(token -> token != null && token.covers(head));
    }
}
