package org.safelight.platform.axon;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * Knows whether a processing group tells of everything that has happened. Where it does not,
 * nothing may be removed for not being in what the group keeps.
 */
public final class GroupProgress {

    private final String group;
    private final EventStore log;
    private final EventProcessingConfiguration processing;

    /** The progress of this group along the log. */
    public GroupProgress(String group, EventStore log, EventProcessingConfiguration processing) {
        this.group = group;
        this.log = log;
        this.processing = processing;
    }

    /**
     * Whether the group has taken every event up to now, and put none aside. Of several nodes only
     * the one that does all the work of the group can know, so on the others the answer is no.
     */
    public boolean isComplete() {
        TrackingToken head = log.createHeadToken();
        return head == null || (!hasDeadLetters() && hasReached(head));
    }

    private boolean hasDeadLetters() {
        return processing.deadLetterQueue(group).map(letters -> letters.size() > 0).orElse(false);
    }

    private boolean hasReached(TrackingToken head) {
        return processing
                .eventProcessor(group, StreamingEventProcessor.class)
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
        int[] all = processing.tokenStore(group).fetchSegments(group);
        return all.length > 0 && Arrays.stream(all).allMatch(segments::contains);
    }

    private static boolean allReached(Collection<EventTrackerStatus> segments, TrackingToken head) {
        return segments.stream()
                .map(EventTrackerStatus::getTrackingToken)
                .allMatch(token -> token != null && token.covers(head));
    }
}
