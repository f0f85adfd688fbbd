package org.safelight.query.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client's open answer. It is written to without blocking, by whichever thread of the pool is
 * free, one at a time: a client that takes nothing costs a socket and no thread.
 */
final class LiveStream implements WriteListener, AsyncListener {

    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    private static final int WRITES_A_TURN = 8;

    /** How soon to come back, and from where, for a client that has heard nothing yet. */
    private static final int GREETINGS = 2;

    /** How often to look whether the container has said that a client is gone. */
    private static final int LOOKS = 20;

    private static final byte[] COME_BACK_SOON = "retry: 2000\n\n".getBytes(US_ASCII);

    private final Feed feed;
    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final Executor writers;
    private final Executor later;
    private final StreamClock clock;
    private final Runnable onEnd;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean writable;
    private volatile boolean ending;
    private volatile boolean gone;
    private int greeting;
    private boolean unflushed;
    private boolean finished;
    private int looks;

    /**
     * A stream that begins once the container says so.
     *
     * @param exchange an answer whose headers are set
     * @param later runs what must not meet the thread of the container that has just asked for it
     * @param onEnd called once, when nothing more will be written
     */
    LiveStream(
            Feed feed,
            AsyncContext exchange,
            ServletOutputStream out,
            Executor writers,
            Executor later,
            StreamClock clock,
            Runnable onEnd) {
        this.feed = feed;
        this.exchange = exchange;
        this.out = out;
        this.writers = writers;
        this.later = later;
        this.clock = clock;
        this.onEnd = onEnd;
    }

    /** Says that there may be something to write. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            writers.execute(this::takeTurn);
        }
    }

    /** Looks at the time: whether to give a sign of life, or to give up. */
    void tick() {
        if (gone) {
            if (++looks == LOOKS) {
                finish();
            }
        } else if (clock.isOver()) {
            end();
        } else if (clock.isBeatDue(feed.isAheadOfClient())) {
            wake();
        }
    }

    /** Ends the answer as soon as whoever writes it just now has stopped. */
    void end() {
        ending = true;
        wake();
    }

    /**
     * Has the container's thread leave first. Tomcat takes a write that fails meanwhile, on another
     * thread, for its own: it ends the answer without telling, and gives its objects to the next
     * client while they are still in use here.
     */
    @Override
    public void onWritePossible() {
        later.execute(
                () -> {
                    writable = true;
                    wake();
                });
    }

    /** The count stays above zero while a turn is under way or to come, so there is only one. */
    private void takeTurn() {
        int seen = wakes.get();
        boolean more = writeUnlessEnding();
        if (gone) {
            return;
        }
        if (ending) {
            finish();
        } else if (more || !wakes.compareAndSet(seen, 0)) {
            writers.execute(this::takeTurn);
        }
    }

    private synchronized boolean writeUnlessEnding() {
        try {
            return !ending && writable && writeSome();
        } catch (IOException broken) {
            // The container knows, and ends the answer on a thread of its own; ending it here too
            // would meet that half-way, or the next client that it serves with the same objects.
            log.debug("A client of live events is gone: {}", broken.toString());
            gone = true;
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.warn("A stream of live events is cut off: {}", failed.toString());
        }
        ending = true;
        return false;
    }

    /** Whether there may be more to write at once. A full socket calls back when it has room. */
    private boolean writeSome() throws IOException, InterruptedException {
        for (int i = 0; i < WRITES_A_TURN; i++) {
            writable = false;
            if (!out.isReady()) {
                clock.stalls();
                return false;
            }
            writable = true;
            clock.moves();
            if (unflushed) {
                unflushed = false;
                out.flush();
            } else if (!write(next())) {
                return feed.hasMore();
            }
        }
        return true;
    }

    private byte[] next() throws InterruptedException {
        if (greeting < GREETINGS) {
            return greeting++ == 0 ? COME_BACK_SOON : feed.beat();
        }
        byte[] events = feed.next();
        boolean beat = events.length == 0 && clock.isBeatDue(feed.isAheadOfClient());
        return beat ? feed.beat() : events;
    }

    private boolean write(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return false;
        }
        out.write(bytes);
        clock.wrote();
        unflushed = true;
        return true;
    }

    /** Ends the answer, which must not be touched any more by then. */
    private synchronized void finish() {
        ending = true;
        if (finished) {
            return;
        }
        finished = true;
        feed.close();
        onEnd.run();
        try {
            exchange.complete();
        } catch (IllegalStateException over) {
            log.debug("The container has ended a stream itself: {}", over.toString());
        }
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    /** The container ends the answer itself, in a way of its own, where this does not. */
    @Override
    public void onError(AsyncEvent event) {
        finish();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
