package org.safelight.thumbnails.renewal;

import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Progress;
import org.safelight.operations.task.Step;
import org.safelight.thumbnails.command.ThumbnailCommands;
import org.safelight.thumbnails.renewal.FinishedThumbnails.Outdated;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The order to make all thumbnails by this node's recipe, an operation that operators see and can
 * cancel. It is given by itself where thumbnails of another recipe are found. Of nodes that are set
 * differently, the one that was started last is right.
 */
public final class RenewalOrders implements OperationWork {

    /** The kind of operation. */
    public static final String KIND = "thumbnail-renewal";

    /** How many there were at the beginning; a parameter. */
    private static final String OUTDATED = "outdated";

    private static final int LATEST = 200;

    private final OperationLedger ledger;
    private final FinishedThumbnails thumbnails;
    private final String recipe;
    private final BooleanSupplier isComplete;
    private final InstantSource clock;
    private final AtomicBoolean isNew = new AtomicBoolean(true);

    /**
     * @param recipe by which this node makes thumbnails
     * @param isComplete whether all thumbnails there are are known here
     */
    public RenewalOrders(
            OperationLedger ledger,
            FinishedThumbnails thumbnails,
            String recipe,
            BooleanSupplier isComplete,
            InstantSource clock) {
        this.clock = clock;
        this.ledger = ledger;
        this.thumbnails = thumbnails;
        this.recipe = recipe;
        this.isComplete = isComplete;
    }

    /** The order that this node is to follow; one is given where it is due. */
    Optional<RenewalOrder> current() {
        Optional<Operation> running = ledger.running(KIND, recipe);
        if (running.isEmpty() && isComplete.getAsBoolean()) {
            return given().map(RenewalOrders::order);
        }
        return running.filter(it -> !it.cancelling()).map(RenewalOrders::order);
    }

    private Optional<Operation> given() {
        Optional<Operation> last =
                ledger.list(null, LATEST).stream().filter(it -> it.kind().equals(KIND)).findFirst();
        boolean hasJustStarted = isNew.getAndSet(false);
        if (last.filter(it -> !mayBeFollowed(it, hasJustStarted)).isPresent()) {
            return Optional.empty();
        }
        String before = last.filter(this::isOurs).map(Operation::id).orElse("");
        long toDo = thumbnails.outdated(new RenewalOrder(before, recipe)).toDo();
        if (toDo == 0) {
            return Optional.empty();
        }
        last.ifPresent(it -> ledger.cancel(it.id()));
        return Optional.of(
                ledger.begin(
                        KIND,
                        recipe,
                        Map.of(OUTDATED, Long.toString(toDo)),
                        ThumbnailCommands.ACTOR.value()));
    }

    /** An operator's word holds; so does that of a node that was started later. */
    private boolean mayBeFollowed(Operation last, boolean hasJustStarted) {
        return isOurs(last) ? last.state() != Operation.State.CANCELLED : hasJustStarted;
    }

    private boolean isOurs(Operation operation) {
        return operation.target().equals(recipe);
    }

    private static RenewalOrder order(Operation operation) {
        return new RenewalOrder(operation.id(), operation.target());
    }

    @Override
    public boolean takes(Operation operation) {
        return operation.kind().equals(KIND) && isOurs(operation);
    }

    /** The work itself is done by all nodes, {@link Renewal} by {@link Renewal}. */
    @Override
    public Step advance(Operation operation) {
        Outdated left = thumbnails.outdated(order(operation));
        if (left.toDo() == 0) {
            return left.givenUp() == 0
                    ? Step.done()
                    : Step.done(left.givenUp() + " could not be made anew and stay as they are.");
        }
        return Step.going(progress(operation, left.toDo()));
    }

    private Progress progress(Operation operation, long toDo) {
        long atFirst =
                Math.max(toDo, Long.parseLong(operation.parameters().getOrDefault(OUTDATED, "0")));
        double seconds =
                Math.max(1, Duration.between(operation.requestedAt(), clock.instant()).toSeconds());
        double perSecond = (atFirst - toDo) / seconds;
        return new Progress(
                (double) (atFirst - toDo) / atFirst,
                perSecond,
                perSecond == 0 ? null : Math.round(toDo / perSecond));
    }
}
