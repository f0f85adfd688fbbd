package org.safelight.command.register;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

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

    /**
     * Whether the register has taken every event up to now, and put none aside. Of several nodes
     * only the one that keeps the register can know, so on the others the answer is no.
     */
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
                .map(StreamingEventProcessor::processingStatus)
                .map(
                        segments ->
                                allReached(segments.values(), head)
                                        && isEverything(segments.keySet()))
                .orElse(false);
    }

    /**
     * Other nodes may follow other segments of the log, and how far those are is not known here.
     */
    private boolean isEverything(Set<Integer> segments) {
        int[] all = processing.tokenStore(PhotoRegistrar.GROUP).fetchSegments(PhotoRegistrar.GROUP);
        return all.length > 0 && Arrays.stream(all).allMatch(segments::contains);
    }

    private static boolean allReached(Collection<EventTrackerStatus> segments, TrackingToken head) {
        return segments.stream()
                .map(EventTrackerStatus::getTrackingToken)
                .allMatch(token -> token != null && token.covers(head));
    }
}
