package org.safelight.media.imaging.isolation;

import static org.safelight.media.imaging.UnreadableImageException.tooLarge;
import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.jspecify.annotations.Nullable;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.UnreadableImageException.Reason;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * A few decoder processes, started when they are needed and ended when they have been idle. One
 * that is late or breaks off is killed; the next file gets a new one.
 */
public final class DecoderPool implements AutoCloseable {

    /** What the JVM exits with on -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    /**
     * How long a process may wait for its turn on a busy machine, in its own time. What computes
     * too long ends itself: this is only for one that hangs.
     */
    private static final int PATIENCE = 20;

    private final Semaphore slots;
    private final Workers workers = new Workers();

    /** A pool of at most so many processes. */
    public DecoderPool(int size) {
        slots = new Semaphore(size, /* fair= */ true);
    }

    /**
     * Renders a file whose header was found to be within limits. Waits for a free process.
     *
     * @param time of the processor for this file; after it, or twenty times as long by the clock,
     *     the process is ended
     * @throws UnreadableImageException when the file cannot become a thumbnail
     * @throws IOException when the source does not give its bytes, or no process can be started
     */
    public RenderedThumbnail render(ImageSource source, ThumbnailRecipe recipe, Duration time)
            throws IOException {
        try {
            slots.acquire();
            try {
                return twice(new Task(recipe, source.size(), time), source);
            } finally {
                slots.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while decoding");
        }
    }

    /** A process may break off for reasons of its own; a file at which it does so twice is bad. */
    private RenderedThumbnail twice(Task task, ImageSource source)
            throws IOException, InterruptedException {
        RenderedThumbnail first = attempt(task, source);
        RenderedThumbnail last = first != null ? first : attempt(task, source);
        if (last == null) {
            throw undecodable("The decoder breaks off at this file");
        }
        return last;
    }

    /** Null when the process broke off by itself. */
    private @Nullable RenderedThumbnail attempt(Task task, ImageSource source)
            throws IOException, InterruptedException {
        DecoderProcess process = workers.take();
        Future<?> deadline = workers.endAfter(process, task.time().multipliedBy(PATIENCE));
        boolean fit = false;
        try {
            RenderedThumbnail thumbnail = process.render(task, source);
            fit = true;
            return thumbnail;
        } catch (UnreadableImageException refusal) {
            fit = true;
            throw refusal;
        } catch (SourceException e) {
            throw e.failure();
        } catch (IOException brokenOff) {
            return explain(process, brokenOff);
        } finally {
            deadline.cancel(false);
            release(process, fit);
        }
    }

    private void release(DecoderProcess process, boolean fit) {
        if (fit) {
            workers.giveBack(process);
        } else {
            workers.end(process);
        }
    }

    private @Nullable RenderedThumbnail explain(DecoderProcess process, IOException brokenOff)
            throws IOException, InterruptedException {
        if (workers.isClosed()) {
            throw new IOException("The decoders have been closed", brokenOff);
        }
        int status = process.status();
        if (process.wasKilled() || status == Watchdog.STATUS) {
            throw new UnreadableImageException(Reason.TIMED_OUT, "Decoding took too long");
        }
        if (status == OUT_OF_MEMORY) {
            throw tooLarge("Decoding takes more memory than allowed");
        }
        return null;
    }

    /** Ends all processes; files that are being decoded fail. */
    @Override
    public void close() {
        workers.close();
    }
}
