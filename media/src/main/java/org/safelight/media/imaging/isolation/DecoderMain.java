package org.safelight.media.imaging.isolation;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.decode.CpuClock;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.render.RenderingBuffers;
import org.safelight.media.imaging.render.ThumbnailRenderer;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** What runs in a decoder process: one task after the other, until its parent has gone. */
public final class DecoderMain {

    /** Earlier than the watchdog ends this process, so that most late files do not cost it. */
    private static final double OWN_SHARE = 0.85;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final FileMemory memory = new FileMemory();
    private final RenderingBuffers buffers = new RenderingBuffers();

    private DecoderMain(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Reads tasks from standard input, and writes answers to standard output. */
    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // What a library prints must not get between the answers.
        out.writeByte(Answer.READY);
        out.flush();
        new DecoderMain(in, out).run();
    }

    private void run() throws IOException {
        try {
            while (true) {
                perform(Task.read(in));
            }
        } catch (EOFException parentHasGone) {
            // Then so shall this process.
        }
    }

    private void perform(Task task) throws IOException {
        var watchdog = Watchdog.haltAfter(task.time());
        try {
            Answer.write(out, render(task));
        } catch (UnreadableImageException refusal) {
            Answer.write(out, refusal);
        } finally {
            watchdog.interrupt();
        }
    }

    private RenderedThumbnail render(Task task) throws IOException {
        long deadline = CpuClock.nanos() + (long) (OWN_SHARE * task.time().toNanos());
        ImageSource source = memory.load(new ParentSource(task.bytes(), in, out));
        var renderer = ThumbnailRenderer.of(source, Headers.read(source), task.recipe());
        return renderer.render(buffers, deadline);
    }
}
