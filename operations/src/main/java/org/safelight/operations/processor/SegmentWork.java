package org.safelight.operations.processor;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.ProcessName;
import org.safelight.operations.processor.Processor.Held;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Splits a segment of a processor in two, or makes one of two, where the first of them is held. */
final class SegmentWork implements OperationWork {

    static final String SPLIT = "split";
    static final String MERGE = "merge";

    /** The segment to split, or the first of those to merge: the one that remains. */
    static final String SEGMENT = "segment";

    /** The second of those to merge. */
    static final String WITH = "with";

    private static final int PATIENCE_SECONDS = 10;

    private final Supplier<EventProcessingConfiguration> processing;
    private final Processors processors;
    private final ProcessName self;

    /** What was merged here, and is not told by everybody yet. */
    private final Set<String> merged = ConcurrentHashMap.newKeySet();

    SegmentWork(
            Supplier<EventProcessingConfiguration> processing,
            Processors processors,
            ProcessName self) {
        this.processing = processing;
        this.processors = processors;
        this.self = self;
    }

    static int number(Operation operation, String parameter) {
        @Nullable String number = operation.parameters().get(parameter);
        return number == null ? -1 : Integer.parseInt(number);
    }

    @Override
    public boolean takes(Operation operation) {
        boolean ours = operation.kind().equals(SPLIT) || operation.kind().equals(MERGE);
        return ours && holder(operation).isPresent();
    }

    private Optional<StreamingEventProcessor> holder(Operation operation) {
        return processing
                .get()
                .eventProcessor(operation.target(), StreamingEventProcessor.class)
                .filter(it -> it.processingStatus().containsKey(number(operation, SEGMENT)));
    }

    @Override
    public Step advance(Operation operation) {
        Optional<StreamingEventProcessor> processor = holder(operation);
        if (processor.isEmpty()) {
            return Step.going(operation.progress());
        }
        return operation.kind().equals(SPLIT)
                ? split(operation, processor.get())
                : merge(operation, processor.get());
    }

    private static Step split(Operation operation, StreamingEventProcessor processor) {
        boolean done = isDone(processor.splitSegment(number(operation, SEGMENT)));
        return done ? Step.done() : Step.going(operation.progress());
    }

    /**
     * Done once everybody tells so, since the next wish goes by what is told. To try while another
     * process still holds the second one would keep the processor from working for a while.
     */
    private Step merge(Operation operation, StreamingEventProcessor processor) {
        int first = number(operation, SEGMENT);
        int second = number(operation, WITH);
        List<Held> told = told(operation.target(), second);
        @Nullable EventTrackerStatus status = processor.processingStatus().get(first);
        boolean one = status != null && status.getSegment().matches(second);
        if (one || merged.contains(operation.id())) {
            return told.isEmpty() ? done(operation) : Step.going(operation.progress());
        }
        if (status != null && !areHalves(status.getSegment(), second, processor, told)) {
            return Step.failed(
                    "The segments are not two halves of one, or no more. Look at them, and ask"
                            + " again.");
        }
        boolean free = told.stream().allMatch(it -> it.holder().equals(self.value()));
        if (free && isDone(processor.mergeSegment(first))) {
            merged.add(operation.id());
        }
        return Step.going(operation.progress());
    }

    /** Where they are not, Axon would let go of both, find out, and fill the log at each step. */
    private static boolean areHalves(
            Segment first, int second, StreamingEventProcessor processor, List<Held> told) {
        @Nullable EventTrackerStatus here = processor.processingStatus().get(second);
        boolean areAlike =
                here == null
                        ? told.stream().allMatch(it -> it.segment().mask() == first.getMask())
                        : here.getSegment().getMask() == first.getMask();
        return areAlike && first.mergeableSegmentId() == second;
    }

    private Step done(Operation merge) {
        merged.remove(merge.id());
        return Step.done();
    }

    @Override
    public void cancel(Operation operation) {
        merged.remove(operation.id());
    }

    private List<Held> told(String processor, int segment) {
        return processors.find(processor).stream()
                .flatMap(it -> it.segments().stream())
                .filter(it -> it.segment().segment() == segment)
                .toList();
    }

    private static boolean isDone(CompletableFuture<Boolean> change) {
        try {
            return change.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Another process is not ready yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
