package org.safelight.media.imaging.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;

/** The decoder processes there are: busy ones, and idle ones until they have been so for long. */
final class Workers implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Set<DecoderProcess> all = ConcurrentHashMap.newKeySet();
    private final Deque<DecoderProcess> idle = new ConcurrentLinkedDeque<>();
    private final Alarm alarm = new Alarm();
    private volatile boolean closed;

    /** One that was idle, the last used first, or a new one. */
    DecoderProcess take() throws IOException {
        DecoderProcess waiting = idle.pollFirst();
        return waiting != null ? waiting : start();
    }

    private DecoderProcess start() throws IOException {
        DecoderProcess process = DecoderProcess.start();
        all.add(process);
        Future<?> deadline = endAfter(process, START);
        try {
            process.awaitReady();
            return process;
        } catch (IOException e) {
            end(process);
            throw new IOException("No decoder process can be started", e);
        } finally {
            deadline.cancel(false);
        }
    }

    void giveBack(DecoderProcess process) {
        idle.addFirst(process);
        var _ = alarm.in(IDLE, () -> endIfStillIdle(process, process.tasks()));
        if (closed || process.wasKilled()) {
            idle.remove(process);
            end(process);
        }
    }

    private void endIfStillIdle(DecoderProcess process, long tasks) {
        if (process.tasks() == tasks && idle.remove(process)) {
            end(process);
        }
    }

    Future<?> endAfter(DecoderProcess process, Duration time) {
        return alarm.in(time, () -> end(process));
    }

    void end(DecoderProcess process) {
        all.remove(process);
        process.kill();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        alarm.close();
        all.forEach(this::end);
    }
}
