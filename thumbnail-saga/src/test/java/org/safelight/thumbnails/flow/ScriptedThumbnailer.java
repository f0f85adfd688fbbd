package org.safelight.thumbnails.flow;

import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.Thumbnailer;
import org.safelight.thumbnails.render.WordThumbnailer;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Renders words, but fails or waits first where a test wants it to; and counts. */
public final class ScriptedThumbnailer implements Thumbnailer {

    /** What comes before a render; may throw instead. */
    public interface Step {
        void before(int render) throws IOException;
    }

    public final AtomicInteger begun = new AtomicInteger();
    private final Thumbnailer words = new WordThumbnailer();
    private final Step step;

    public ScriptedThumbnailer(Step step) {
        this.step = step;
    }

    public static ScriptedThumbnailer faultless() {
        return new ScriptedThumbnailer(_ -> {});
    }

    public static ScriptedThumbnailer waitingFor(CountDownLatch gate) {
        return new ScriptedThumbnailer(_ -> await(gate));
    }

    /** Makes nothing that could be written once its service is gone. */
    public static ScriptedThumbnailer dyingAt(CountDownLatch gate) {
        return new ScriptedThumbnailer(
                _ -> {
                    await(gate);
                    throw new IOException("The service is gone");
                });
    }

    @Override
    public RenderedThumbnail render(ImageSource source, ImageFormat format) throws IOException {
        step.before(begun.incrementAndGet());
        return words.render(source, format);
    }

    private static void await(CountDownLatch gate) throws IOException {
        try {
            if (!gate.await(1, TimeUnit.MINUTES)) {
                throw new IOException("The gate stayed shut");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
