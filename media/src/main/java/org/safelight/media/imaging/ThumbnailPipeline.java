package org.safelight.media.imaging;

import static org.safelight.media.imaging.UnreadableImageException.undecodable;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.decode.CpuClock;
import org.safelight.media.imaging.header.Header;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.isolation.DecoderPool;
import org.safelight.media.imaging.render.RenderingBuffers;
import org.safelight.media.imaging.render.ThumbnailRenderer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Renders thumbnails: what is common here, by readers of our own that are safe on any bytes, most
 * JPEG files at a fraction of their size; everything else in decoder processes.
 */
public final class ThumbnailPipeline implements Thumbnailer, AutoCloseable {

    private static final Duration LEAST_TIME = Duration.ofMillis(1500);
    private static final Duration TIME_PER_MEGAPIXEL = Duration.ofMillis(250);
    private static final Duration MOST_TIME = Duration.ofSeconds(20);

    private final ThumbnailRecipe recipe;
    private final ImageLimits limits;
    private final BlockingQueue<RenderingBuffers> permits;
    private final DecoderPool decoders;

    /**
     * @param concurrency how many files may be in work here, and how many decoder processes there
     *     may be
     */
    public ThumbnailPipeline(ThumbnailRecipe recipe, ImageLimits limits, int concurrency) {
        this.recipe = recipe;
        this.limits = limits;
        this.permits = new ArrayBlockingQueue<>(concurrency);
        for (int i = 0; i < concurrency; i++) {
            permits.add(new RenderingBuffers());
        }
        this.decoders = new DecoderPool(concurrency);
    }

    @Override
    public RenderedThumbnail render(ImageSource source, ImageFormat format) throws IOException {
        Header header = Headers.read(source);
        limits.check(header);
        if (header.format() != format) {
            throw undecodable("The file is not of the format that was recorded");
        }
        var renderer = ThumbnailRenderer.of(source, header, recipe);
        Duration time = time(header);
        RenderedThumbnail here = renderHere(renderer, time);
        return here != null ? here : decoders.render(source, recipe, time);
    }

    private @Nullable RenderedThumbnail renderHere(ThumbnailRenderer renderer, Duration time)
            throws IOException {
        try {
            RenderingBuffers buffers = permits.take();
            try {
                return renderer.renderSafely(buffers, CpuClock.nanos() + time.toNanos());
            } finally {
                permits.add(buffers);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting to render");
        }
    }

    /** So long that a slow machine manages an honest file, so short that a hostile one is cheap. */
    private static Duration time(Header header) {
        long megapixels = header.dimensions().pixels() / 1_000_000;
        Duration time = LEAST_TIME.plus(TIME_PER_MEGAPIXEL.multipliedBy(megapixels));
        return time.compareTo(MOST_TIME) < 0 ? time : MOST_TIME;
    }

    @Override
    public void close() {
        decoders.close();
    }
}
