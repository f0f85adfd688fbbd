package org.safelight.operations.processor;

import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.ProcessorReport.SegmentReport;
import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.SlotName;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the processors of this process. Used by one thread. */
final class ProcessorWatch {

    private static final Duration MEASURED_OVER = Duration.ofSeconds(10);

    private final ServingSlots slots;
    private final StoredPositions positions;
    private final Map<String, Deque<Seen>> past = new HashMap<>();

    /** Where a processor was; it is only comparable with the same segments. */
    private record Seen(long nanos, List<Integer> segments, long position) {}

    ProcessorWatch(ServingSlots slots, StoredPositions positions) {
        this.slots = slots;
        this.positions = positions;
    }

    ProcessReport look(String process, Instant now, Collection<EventProcessor> processors) {
        List<ProcessorReport> reports =
                processors.stream()
                        .map(each -> report(each))
                        .sorted(Comparator.comparing(ProcessorReport::name))
                        .toList();
        return new ProcessReport(process, now, reports);
    }

    private ProcessorReport report(EventProcessor processor) {
        String name = processor.getName();
        @Nullable SlotName slot = slots.slotOf(name).orElse(null);
        if (!(processor instanceof StreamingEventProcessor streaming)) {
            return new ProcessorReport(
                    name, "subscribing", processor.isRunning(), null, null, List.of(), -1, 0);
        }
        List<SegmentReport> segments =
                streaming.processingStatus().values().stream()
                        .map(ProcessorWatch::segment)
                        .sorted(Comparator.comparingInt(SegmentReport::segment))
                        .toList();
        return new ProcessorReport(
                name,
                streaming instanceof TrackingEventProcessor ? "tracking" : "pooled",
                processor.isRunning(),
                slot == null ? null : slot.view(),
                slot == null ? null : slot.slot().suffix(),
                segments,
                positions.of(name),
                rate(name, segments));
    }

    private static SegmentReport segment(EventTrackerStatus status) {
        @Nullable Throwable error = status.getError();
        return new SegmentReport(
                status.getSegment().getSegmentId(),
                status.getSegment().getMask(),
                status.getCurrentPosition().orElse(-1),
                status.isReplaying(),
                error == null ? null : error.toString());
    }

    private double rate(String processor, List<SegmentReport> segments) {
        if (segments.isEmpty()) {
            past.remove(processor);
            return 0;
        }
        var now =
                new Seen(
                        System.nanoTime(),
                        segments.stream().map(SegmentReport::segment).toList(),
                        segments.stream().mapToLong(SegmentReport::position).min().orElse(-1));
        Deque<Seen> seen = past.computeIfAbsent(processor, name -> new ArrayDeque<>());
        seen.removeIf(
                it ->
                        now.nanos() - it.nanos() > MEASURED_OVER.toNanos()
                                || it.position() > now.position()
                                || !it.segments().equals(now.segments()));
        seen.add(now);
        Seen first = seen.getFirst();
        long nanos = now.nanos() - first.nanos();
        return nanos == 0 ? 0 : (now.position() - first.position()) * 1e9 / nanos;
    }
}
