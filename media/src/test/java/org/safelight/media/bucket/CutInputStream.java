package org.safelight.media.bucket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An upload whose connection breaks after the last byte, before its end. */
final class CutInputStream extends InputStream {

    private final InputStream bytes;
    private final IOException failure = new IOException("Connection reset");

    CutInputStream(byte[] bytes) {
        this(new ByteArrayInputStream(bytes));
    }

    CutInputStream(InputStream bytes) {
        this.bytes = bytes;
    }

    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        return orFail(bytes.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return orFail(bytes.read(buffer, offset, length));
    }

    private int orFail(int read) throws IOException {
        if (read < 0) {
            throw failure;
        }
        return read;
    }
}
