package org.safelight.operations.processor;

import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.safelight.operations.task.Operation;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Two segments can only be merged where both are. A process that has the second of them gives it up
 * for a while, so that the one with the first can take it.
 */
final class Merging {

    private static final long SECONDS_APART = 15;

    private Merging() {}

    static void makeWay(List<Operation> running, Collection<EventProcessor> processors) {
        running.stream()
                .filter(it -> it.kind().equals(SegmentWork.MERGE))
                .forEach(it -> makeWay(it, processors));
    }

    private static void makeWay(Operation merge, Collection<EventProcessor> processors) {
        int first = SegmentWork.number(merge, SegmentWork.SEGMENT);
        int second = SegmentWork.number(merge, SegmentWork.WITH);
        for (EventProcessor each : processors) {
            if (each instanceof StreamingEventProcessor processor
                    && each.getName().equals(merge.target())
                    && processor.processingStatus().containsKey(second)
                    && !processor.processingStatus().containsKey(first)) {
                processor.releaseSegment(second, SECONDS_APART, TimeUnit.SECONDS);
            }
        }
    }
}
