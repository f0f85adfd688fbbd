package org.safelight.operations.processor;

import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.ProcessorReport.Role;
import org.safelight.operations.processor.ProcessorReport.SegmentReport;
import org.safelight.operations.view.ServingSlots;
import org.safelight.operations.view.SlotName;
import org.safelight.operations.view.SlotState.Stage;
import org.safelight.operations.view.ViewState;

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
    private final LogHead log;
    private final Map<String, Deque<Seen>> past = new HashMap<>();

    /** Where a processor was; it is only comparable with the same segments. */
    private record Seen(long nanos, List<Integer> segments, long position) {}

    ProcessorWatch(ServingSlots slots, LogHead log) {
        this.slots = slots;
        this.log = log;
    }

    ProcessReport look(String process, Instant now, Collection<EventProcessor> processors) {
        long head = log.position();
        List<ProcessorReport> reports =
                processors.stream()
                        .map(each -> report(each, head))
                        .sorted(Comparator.comparing(ProcessorReport::name))
                        .toList();
        return new ProcessReport(process, now, reports);
    }

    private ProcessorReport report(EventProcessor processor, long head) {
        String name = processor.getName();
        @Nullable SlotName slot = slots.slotOf(name).orElse(null);
        if (!(processor instanceof StreamingEventProcessor streaming)) {
            return new ProcessorReport(
                    name,
                    "subscribing",
                    processor.isRunning(),
                    null,
                    null,
                    null,
                    List.of(),
                    0,
                    null);
        }
        Collection<EventTrackerStatus> status = streaming.processingStatus().values();
        List<SegmentReport> segments =
                status.stream()
                        .map(ProcessorWatch::segment)
                        .sorted(Comparator.comparingInt(SegmentReport::segment))
                        .toList();
        return new ProcessorReport(
                name,
                streaming instanceof TrackingEventProcessor ? "tracking" : "pooled",
                processor.isRunning(),
                slot == null ? null : slot.view(),
                slot == null ? null : slot.slot().suffix(),
                slot == null ? null : role(slot),
                segments,
                rate(name, segments),
                behindSince(status, head));
    }

    private Role role(SlotName name) {
        ViewState state = slots.of(name.view());
        if (state.serving() == name.slot()) {
            return Role.SERVING;
        }
        Stage stage = state.slot(name.slot()).stage();
        return switch (stage) {
            case RESETTING, FILLING -> Role.FILLING;
            case EMPTY -> Role.RESTING;
            case FILLED -> slots.isKept(state) ? Role.STANDBY : Role.RESTING;
        };
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

    private @Nullable Long behindSince(Collection<EventTrackerStatus> status, long head) {
        return status.stream()
                .filter(it -> it.getCurrentPosition().orElse(-1) < head)
                .min(Comparator.comparingLong(it -> it.getCurrentPosition().orElse(-1)))
                .flatMap(it -> log.next(token(it)))
                .map(Instant::toEpochMilli)
                .orElse(null);
    }

    private static @Nullable TrackingToken token(EventTrackerStatus status) {
        return status.getTrackingToken();
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
