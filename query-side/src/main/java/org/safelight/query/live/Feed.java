package org.safelight.query.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One client's way along the log: through the log itself until it has come to where the window
 * begins, then through the window. It holds nothing back: what is asked for is made when it can be
 * sent. Used by one thread at a time.
 */
final class Feed implements AutoCloseable {

    private static final int STEPS_AT_ONCE = 200;
    private static final int BYTES_AT_ONCE = 16 * 1024;
    private static final int WAIT_FOR_THE_PAST_MILLIS = 100;

    private final LiveLog log;
    private final LogWindow window;
    private final UserId user;
    private final LiveFilter filter;
    private @Nullable BlockingStream<TrackedEventMessage<?>> past;
    private boolean hasMore;
    private volatile long position;
    private volatile long told;

    /** A feed of what this user may know, from the first event behind {@code position}. */
    Feed(LiveLog log, LogWindow window, UserId user, LiveFilter filter, long position) {
        this.log = log;
        this.window = window;
        this.user = user;
        this.filter = filter;
        this.position = position;
        this.told = position;
    }

    /** The next events, a few at a time; empty where there are none for this client. */
    byte[] next() throws InterruptedException {
        var frames = new ByteArrayOutputStream();
        Optional<List<Step>> recent = window.after(position, STEPS_AT_ONCE);
        if (recent.isPresent()) {
            close();
            takeRecent(recent.get(), frames);
        } else {
            takePast(frames);
        }
        return frames.toByteArray();
    }

    /** Whether to ask for the next events at once, since there were more than a few. */
    boolean hasMore() {
        return hasMore;
    }

    /** Whether the log has gone on without anything to tell. */
    boolean isAheadOfClient() {
        return position > told;
    }

    /** A sign of life, with the position from which the client is to go on. */
    byte[] beat() {
        told = position;
        return (":\nid: " + told + "\n\n").getBytes(UTF_8);
    }

    @Override
    public void close() {
        if (past != null) {
            past.close();
            past = null;
        }
    }

    private void takeRecent(List<Step> steps, ByteArrayOutputStream frames) {
        int taken = 0;
        while (taken < steps.size() && frames.size() < BYTES_AT_ONCE) {
            take(steps.get(taken++), frames);
        }
        hasMore = taken < steps.size() || taken == STEPS_AT_ONCE;
    }

    private void takePast(ByteArrayOutputStream frames) throws InterruptedException {
        if (past == null) {
            past = log.openAfter(position);
        }
        int wait = WAIT_FOR_THE_PAST_MILLIS;
        int taken = 0;
        while (taken < STEPS_AT_ONCE
                && frames.size() < BYTES_AT_ONCE
                && past.hasNextAvailable(wait, TimeUnit.MILLISECONDS)) {
            take(log.step(past.nextAvailable()), frames);
            taken++;
            wait = 0;
        }
        hasMore = taken > 0 || window.isOpen();
    }

    private void take(Step step, ByteArrayOutputStream frames) {
        position = step.position();
        if (step.notice() != null
                && step.notice().audience().test(user)
                && filter.lets(step.notice().event())) {
            frames.writeBytes(step.notice().frame().getBytes(UTF_8));
            told = position;
        }
    }
}
