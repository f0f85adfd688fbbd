package org.safelight.operations.damage;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.task.OperationWork;
import org.safelight.operations.task.Progress;
import org.safelight.operations.task.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Originals that were found damaged or missing. Nothing can make them again, so each stands among
 * the operations until it is whole, because somebody has put it back, or until nobody wants it any
 * more. An operator may cancel one that is lost for good.
 */
public final class DamagedOriginals implements OperationWork {

    /** The kind of operation; the target is the id of a photo. */
    public static final String KIND = "damaged-original";

    /** How many are kept at once; where there are more, a bucket is lost, and the log has them. */
    static final int MOST = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final String FOUND_BY = UserId.SYSTEM_PREFIX + "originals";
    private static final String OWNER = "owner";
    private static final String KEY = "key";
    private static final String HASH = "hash";
    private static final String BYTES = "bytes";
    private static final Logger log = LoggerFactory.getLogger(DamagedOriginals.class);

    private final OperationLedger ledger;
    private final Examination examination;
    private final InstantSource clock;
    private final Map<String, Instant> lookedAt = new ConcurrentHashMap<>();

    /** How an original is. */
    public enum Condition {
        /** It has the bytes that were uploaded. */
        WHOLE,
        /** It has others, or is not there. */
        DAMAGED,
        /** It is not the original of a photo any more. */
        UNWANTED
    }

    /** Reads an original to see how it is. */
    @FunctionalInterface
    public interface Examination {

        /**
         * How this original is now.
         *
         * @throws IOException when that cannot be told now
         */
        Condition of(UserId owner, PhotoId photo, Original original) throws IOException;
    }

    public DamagedOriginals(OperationLedger ledger, Examination examination, InstantSource clock) {
        this.ledger = ledger;
        this.examination = examination;
        this.clock = clock;
    }

    /** Notes that somebody has found this one damaged; once, however often it is found. */
    public void found(UserId owner, PhotoId photo, Original original) {
        if (ledger.running(KIND, photo.value()).isEmpty() && count(ledger) < MOST) {
            ledger.begin(
                    KIND,
                    photo.value(),
                    Map.of(
                            OWNER, owner.value(),
                            KEY, original.key().value(),
                            HASH, original.hash().value(),
                            BYTES, Long.toString(original.bytes())),
                    FOUND_BY);
        }
    }

    /** How many are noted in this book. */
    public static long count(OperationLedger ledger) {
        return ledger.running(KIND).size();
    }

    @Override
    public boolean takes(Operation operation) {
        return operation.kind().equals(KIND);
    }

    /** Looks whether it is whole again, at once and then every minute. */
    @Override
    public Step advance(Operation operation) {
        Instant now = clock.instant();
        @Nullable Instant last = lookedAt.get(operation.id());
        if (last != null && now.isBefore(last.plus(BETWEEN_LOOKS))) {
            return Step.going(Progress.NONE);
        }
        lookedAt.put(operation.id(), now);
        Step step = look(operation);
        if (!(step instanceof Step.Going)) {
            lookedAt.remove(operation.id());
        }
        return step;
    }

    private Step look(Operation operation) {
        try {
            return switch (examination.of(
                    owner(operation), photo(operation), original(operation))) {
                case WHOLE -> Step.done("The original is whole again.");
                case UNWANTED -> Step.done("The photo is gone, or has another original.");
                case DAMAGED -> Step.going(Progress.NONE);
            };
        } catch (IOException e) {
            log.info("The original of photo {} cannot be read now", operation.target(), e);
            return Step.going(Progress.NONE);
        }
    }

    @Override
    public void cancel(Operation operation) {
        lookedAt.remove(operation.id());
    }

    private static UserId owner(Operation operation) {
        return new UserId(parameter(operation, OWNER));
    }

    private static PhotoId photo(Operation operation) {
        return new PhotoId(operation.target());
    }

    private static Original original(Operation operation) {
        return new Original(
                new ObjectKey(parameter(operation, KEY)),
                new ContentHash(parameter(operation, HASH)),
                Long.parseLong(parameter(operation, BYTES)));
    }

    private static String parameter(Operation operation, String name) {
        return Objects.requireNonNull(operation.parameters().get(name));
    }
}
