package org.safelight.operations.processor;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Step;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Splits a segment of a processor in two, or makes one of two, where the first of them is held. */
final class SegmentWork implements OperationWork {

    static final String SPLIT = "split";
    static final String MERGE = "merge";

    /** The segment to split, or the first of those to merge. */
    static final String SEGMENT = "segment";

    /** The second of those to merge. */
    static final String WITH = "with";

    private static final int PATIENCE_SECONDS = 10;

    private final Supplier<EventProcessingConfiguration> processing;

    SegmentWork(Supplier<EventProcessingConfiguration> processing) {
        this.processing = processing;
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
        int segment = number(operation, SEGMENT);
        CompletableFuture<Boolean> result =
                operation.kind().equals(SPLIT)
                        ? processor.get().splitSegment(segment)
                        : processor.get().mergeSegment(segment);
        try {
            boolean done = result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return done ? Step.done() : Step.going(operation.progress());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Another process is not ready yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Step.going(operation.progress());
        }
    }
}
