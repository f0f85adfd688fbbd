package org.safelight.benchmarks.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** One photograph, as often as one likes: each time with another comment in it. */
final class Photographs {

    private static final int COMMENT_MARKER = 0xFFFE; // ITU-T T.81, B.2.4.5

    private final byte[] jpeg;
    private final AtomicInteger count = new AtomicInteger();

    Photographs(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    /** The same picture with a comment segment after SOI, so that its bytes are new. */
    byte[] next() {
        ByteBuffer comment = ByteBuffer.allocate(8);
        comment.putShort((short) COMMENT_MARKER)
                .putShort((short) 6)
                .putInt(count.getAndIncrement());
        byte[] copy = Arrays.copyOf(jpeg, jpeg.length + comment.capacity());
        System.arraycopy(comment.array(), 0, copy, 2, comment.capacity());
        System.arraycopy(jpeg, 2, copy, 2 + comment.capacity(), jpeg.length - 2);
        return copy;
    }

    /** Uploads so many, from so many clients at once, and returns when all are acknowledged. */
    void upload(Client client, int uploads, int clients)
            throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(uploads);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> uploadUntilNoneIsLeft(client, left)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private boolean uploadUntilNoneIsLeft(Client client, AtomicInteger left)
            throws IOException, InterruptedException {
        while (left.getAndDecrement() > 0) {
            client.upload(next());
        }
        return true;
    }
}
