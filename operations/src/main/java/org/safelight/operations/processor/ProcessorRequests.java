package org.safelight.operations.processor;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.processor.Processor.Held;
import org.safelight.operations.processor.ProcessorReport.SegmentReport;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.view.Replay;
import org.safelight.operations.view.Role;
import org.safelight.operations.view.Rollback;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be asked of a processor, whichever process it is in. */
public final class ProcessorRequests {

    private final OperationLedger operations;
    private final PauseStore pauses;
    private final Processors processors;

    ProcessorRequests(OperationLedger operations, PauseStore pauses, Processors processors) {
        this.operations = operations;
        this.pauses = pauses;
        this.processors = processors;
    }

    /** It stands still in every process, until it is started, through restarts too. */
    public Operation pause(Processor processor, String by) {
        pauses.pause(processor.name());
        return operations.begin(PauseWork.PAUSE, processor.name(), Map.of(), by);
    }

    public Operation start(Processor processor, String by) {
        pauses.start(processor.name());
        return operations.begin(PauseWork.START, processor.name(), Map.of(), by);
    }

    /** Where no segment is named, the largest. */
    public Operation split(Processor processor, @Nullable Integer segment, String by) {
        SegmentReport chosen =
                segments(processor).stream()
                        .filter(it -> segment == null || it.segment() == segment)
                        .min(Comparator.comparingInt(SegmentReport::mask))
                        .orElseThrow(() -> noSuchSegment(processor));
        return operations.begin(
                SegmentWork.SPLIT,
                processor.name(),
                Map.of(SegmentWork.SEGMENT, Integer.toString(chosen.segment())),
                by);
    }

    /** Where no segment is named, one of the smallest. */
    public Operation merge(Processor processor, @Nullable Integer segment, String by) {
        SegmentReport chosen =
                segments(processor).stream()
                        .filter(it -> it.mask() > 0)
                        .filter(it -> segment == null || it.segment() == segment)
                        .max(Comparator.comparingInt(SegmentReport::mask))
                        .orElseThrow(() -> noSuchSegment(processor));
        return operations.begin(
                SegmentWork.MERGE,
                processor.name(),
                Map.of(
                        SegmentWork.SEGMENT,
                        Integer.toString(Math.min(chosen.segment(), chosen.counterpart())),
                        SegmentWork.WITH,
                        Integer.toString(Math.max(chosen.segment(), chosen.counterpart()))),
                by);
    }

    public Operation replay(Processor processor, String by) {
        return operations.begin(Replay.KIND, view(processor), Map.of(), by);
    }

    /** To the slot that has served before, which must have caught up. */
    public Operation rollback(Processor processor, String by) {
        String view = view(processor);
        Processor standby =
                processors.all().stream()
                        .filter(it -> view.equals(it.view()))
                        .filter(it -> it.role() == Role.STANDBY)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        conflict(
                                                "nothing-to-roll-back-to",
                                                "The other slot of the view is not kept. Ask for"
                                                        + " a replay."));
        String slot = String.valueOf(standby.slot());
        return operations.begin(
                Rollback.KIND, view, Map.of(Rollback.TO, slot.toLowerCase(Locale.ROOT)), by);
    }

    private static String view(Processor processor) {
        @Nullable String view = processor.view();
        if (view == null) {
            throw conflict(
                    "not-replayable",
                    processor.name()
                            + " is a reaction: what it does acts on the world or sends commands,"
                            + " and must not happen twice. Only views can be made again.");
        }
        return view;
    }

    private static List<SegmentReport> segments(Processor processor) {
        return processor.segments().stream().map(Held::segment).toList();
    }

    private static Problem noSuchSegment(Processor processor) {
        return conflict(
                "no-such-segment",
                "No process holds a segment of "
                        + processor.name()
                        + " that this could be done to. It may be paused, or in one piece.");
    }

    private static Problem conflict(String name, String detail) {
        return new Problem(HttpStatus.CONFLICT, name, detail);
    }
}
