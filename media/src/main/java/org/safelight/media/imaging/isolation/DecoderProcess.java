package org.safelight.media.imaging.isolation;

import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.RenderedThumbnail;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One decoder process, seen from its parent. For one thread at a time, except to kill it. */
final class DecoderProcess {

    private static final int ENDS_WITHIN_SECONDS = 5;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean killed;
    private byte[] block = new byte[0];
    private final AtomicLong tasks = new AtomicLong();

    private DecoderProcess(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out =
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    /** Starts a process with an empty environment: there is no secret in it. */
    static DecoderProcess start() throws IOException {
        var builder = new ProcessBuilder(DecoderCommand.line());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new DecoderProcess(builder.start());
    }

    /** Waits until it takes tasks. */
    void awaitReady() throws IOException {
        if (in.readByte() != Answer.READY) {
            throw new IOException("A decoder process did not start");
        }
    }

    /**
     * Has it render, giving it the parts of the file that it asks for.
     *
     * @throws SourceException when the source does not give its bytes
     */
    RenderedThumbnail render(Task task, ImageSource source) throws IOException {
        tasks.incrementAndGet();
        task.write(out);
        while (true) {
            switch (in.readByte()) {
                case Answer.READ -> give(source, in.readLong(), in.readInt());
                case Answer.DONE -> {
                    return Answer.readThumbnail(in);
                }
                case Answer.REFUSED -> throw Answer.readRefusal(in);
                default -> throw new IOException("A decoder process answered nonsense");
            }
        }
    }

    private void give(ImageSource source, long position, int length) throws IOException {
        if (position < 0 || length < 0 || length > ParentSource.BLOCK) {
            throw new IOException("A decoder process asked for nonsense");
        }
        if (block.length < length) {
            block = new byte[length];
        }
        int count;
        try {
            count = source.read(position, block, 0, length);
        } catch (IOException failure) {
            throw new SourceException(failure);
        }
        if (count != length) {
            throw new SourceException(new IOException("The source is shorter than it says"));
        }
        out.write(block, 0, length);
        out.flush();
    }

    /** How many tasks it was given. */
    long tasks() {
        return tasks.get();
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Whether its parent ended it. */
    boolean wasKilled() {
        return killed;
    }

    /**
     * The exit status of a process that has broken off. It has a moment to end by itself: killed
     * just before that, it would not say that it ran out of memory.
     */
    int status() throws InterruptedException {
        if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
