package org.safelight.standalone.privilege;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.Sha256;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;

/** What can be done with a bucket, each in all the ways that make it do different things. */
enum Use {
    PUT("put", true) {
        @Override
        void on(Bucket bucket) throws IOException {
            var key = new ObjectKey(UUID.randomUUID().toString());
            bucket.put(key, new ByteArrayInputStream(BYTES));
            bucket.put(key, new ByteArrayInputStream(BYTES));
            bucket.put(anotherKey(), large());
            assertThatThrownBy(() -> bucket.put(anotherKey(), cut()))
                    .isInstanceOf(IOException.class)
                    .hasMessage(CUT);
        }
    },
    OPEN("open", false) {
        @Override
        void on(Bucket bucket) throws IOException {
            try (InputStream read = bucket.open(THERE, Sha256.of(BYTES))) {
                read.readAllBytes();
            }
        }
    },
    OPEN_RANGE("openRange", false) {
        @Override
        void on(Bucket bucket) throws IOException {
            bucket.openRange(THERE, 1, 2).close();
            bucket.openRange(THERE, 1, 0).close();
        }
    },
    REMOVE("remove", true) {
        @Override
        void on(Bucket bucket) throws IOException {
            bucket.remove(THERE);
            bucket.remove(anotherKey());
        }
    },
    LIST("keysWrittenBefore", false) {
        @Override
        void on(Bucket bucket) throws IOException {
            try (var keys = bucket.keysWrittenBefore(Instant.now())) {
                keys.forEach(key -> {});
            }
        }
    },
    REMOVE_UNFINISHED("removeUnfinished", true) {
        @Override
        void on(Bucket bucket) throws IOException {
            bucket.removeUnfinished(Instant.now(), 10);
        }
    };

    /** An object that is there before each use. */
    static final ObjectKey THERE = new ObjectKey("there");

    static final byte[] BYTES = {1, 2, 3};

    private static final String CUT = "cut";
    private static final int LARGE = 9 * 1024 * 1024;

    private final String method;
    private final boolean changes;

    Use(String method, boolean changes) {
        this.method = method;
        this.changes = changes;
    }

    /** The method of the port. */
    String method() {
        return method;
    }

    /** Whether there is something else in the bucket afterwards. */
    boolean changes() {
        return changes;
    }

    abstract void on(Bucket bucket) throws IOException;

    private static ObjectKey anotherKey() {
        return new ObjectKey(UUID.randomUUID().toString());
    }

    private static InputStream large() {
        return new ByteArrayInputStream(new byte[LARGE]);
    }

    private static InputStream cut() {
        return new FilterInputStream(large()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                if (count < 0) {
                    throw new IOException(CUT);
                }
                return count;
            }
        };
    }
}
