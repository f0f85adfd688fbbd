package org.safelight.thumbnails.render;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.platform.correlation.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The requests that wait here, and the threads that work them off. It lives in memory only: the
 * backlog asks again for what is lost with it.
 */
public final class RenderQueue implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RenderQueue.class);

    private final int capacity;
    private final int workers;
    private final Duration stopWithin;
    private final Consumer<RenderThumbnail> work;
    private final Set<ObjectKey> inHand = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ThreadPoolExecutor pool;

    /**
     * @param capacity how many requests may wait, beside those being worked on
     * @param stopWithin how long stopping waits for the work that has begun
     * @param work what is done with a request; must not throw
     */
    public RenderQueue(
            int capacity, int workers, Duration stopWithin, Consumer<RenderThumbnail> work) {
        this.capacity = capacity;
        this.workers = workers;
        this.stopWithin = stopWithin;
        this.work = work;
    }

    /** Takes a request, once; false when there is no room or the service is stopping. */
    boolean offer(RenderThumbnail request) {
        ThreadPoolExecutor open = pool;
        if (open == null) {
            return false;
        }
        ObjectKey original = request.original().key();
        return !inHand.add(original) || submit(open, request, original);
    }

    private boolean submit(ThreadPoolExecutor open, RenderThumbnail request, ObjectKey original) {
        try {
            open.execute(Correlation.carried(() -> workOff(request, original)));
            return true;
        } catch (RejectedExecutionException full) {
            inHand.remove(original);
            return false;
        }
    }

    private void workOff(RenderThumbnail request, ObjectKey original) {
        try {
            work.accept(request);
        } finally {
            inHand.remove(original);
        }
    }

    /** How many requests wait. */
    public int waiting() {
        ThreadPoolExecutor open = pool;
        return open == null ? 0 : open.getQueue().size();
    }

    /** Whether nothing waits and nothing is being rendered. */
    public boolean isIdle() {
        return inHand.isEmpty();
    }

    @Override
    public synchronized void start() {
        inHand.clear();
        pool =
                new ThreadPoolExecutor(
                        workers,
                        workers,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(capacity),
                        Thread.ofPlatform().name("thumbnail-", 1).daemon().factory());
    }

    /** Finishes what was begun and drops what waits. */
    @Override
    public synchronized void stop() {
        ThreadPoolExecutor closing = pool;
        pool = null;
        if (closing != null) {
            closing.shutdown();
            log.info("{} waiting thumbnails are left to the backlog", closing.getQueue().size());
            closing.getQueue().clear();
            awaitEnd(closing);
        }
    }

    @Override
    public boolean isRunning() {
        return pool != null;
    }

    /** Interrupts nobody: an interrupted read would count as a failed attempt. */
    private void awaitEnd(ThreadPoolExecutor closing) {
        try {
            if (!closing.awaitTermination(stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} thumbnails did not finish in time", closing.getActiveCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
