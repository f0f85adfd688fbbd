package org.safelight.operations.thumbnail;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoCommand.RetryThumbnail;
import org.safelight.contract.photo.PhotoId;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Progress;
import org.safelight.operations.task.Step;
import org.safelight.operations.thumbnail.UnfinishedThumbnails.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Asks for failed thumbnails again, some at a time. Where a process dies over it, the next begins
 * at the first photo again: what is on its way by then is not on the list any more.
 */
public final class ThumbnailRetry implements OperationWork {

    /** All that have failed are asked for again; the target is {@value #ALL}. */
    public static final String RETRY_ALL = "retry-thumbnails";

    /** One is asked for again; the target is the id of its photo. */
    public static final String RETRY = "retry-thumbnail";

    /** What has failed. */
    public static final String ALL = "failed";

    static final String COUNT = "thumbnails";

    private static final Logger log = LoggerFactory.getLogger(ThumbnailRetry.class);
    private static final String OPERATOR = UserId.SYSTEM_PREFIX + "operator";
    private static final int A_STEP = 100;
    private static final long SECONDS_FOR_ONE = 10;

    private final UnfinishedThumbnails thumbnails;
    private final CommandGateway commands;
    private final Map<String, Walk> walks = new ConcurrentHashMap<>();

    /** How far along the list an operation has come, and how many had to be left. */
    private record Walk(String last, long asked, long refused) {

        static final Walk START = new Walk("", 0, 0);

        Walk past(PhotoId photo, boolean taken) {
            return new Walk(photo.value(), asked + 1, taken ? refused : refused + 1);
        }
    }

    public ThumbnailRetry(UnfinishedThumbnails thumbnails, CommandGateway commands) {
        this.thumbnails = thumbnails;
        this.commands = commands;
    }

    @Override
    public boolean takes(Operation operation) {
        return operation.kind().equals(RETRY_ALL) || operation.kind().equals(RETRY);
    }

    @Override
    public Step advance(Operation operation) {
        if (operation.kind().equals(RETRY)) {
            return ask(new PhotoId(operation.target()))
                    ? Step.done()
                    : Step.failed("The photo does not take it; its thumbnail has not failed.");
        }
        Walk walk = walks.getOrDefault(operation.id(), Walk.START);
        List<Unfinished> failed = thumbnails.list(State.FAILED, Instant.MIN, walk.last(), A_STEP);
        for (Unfinished one : failed) {
            boolean known = one.changedAt().isBefore(operation.requestedAt());
            walk = walk.past(one.photo(), !known || ask(one.photo()));
        }
        walks.put(operation.id(), walk);
        if (failed.size() == A_STEP) {
            long all = Long.parseLong(operation.parameters().getOrDefault(COUNT, "0"));
            return Step.going(Progress.of(walk.asked(), Math.max(all, walk.asked())));
        }
        walks.remove(operation.id());
        return walk.refused() == 0
                ? Step.done()
                : Step.done(
                        walk.refused() + " photos did not take it, being in the trash for example");
    }

    @Override
    public void cancel(Operation operation) {
        walks.remove(operation.id());
    }

    private boolean ask(PhotoId photo) {
        try {
            commands.sendAndWait(
                    new GenericCommandMessage<>(
                            new RetryThumbnail(photo),
                            MetaData.with(MessageMetadata.ACTOR, OPERATOR)),
                    SECONDS_FOR_ONE,
                    TimeUnit.SECONDS);
            return true;
        } catch (RuntimeException refused) {
            log.info("Photo {} does not take a retry: {}", photo, refused.getMessage());
            return false;
        }
    }
}
