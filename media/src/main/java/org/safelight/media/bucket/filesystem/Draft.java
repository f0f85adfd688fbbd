package org.safelight.media.bucket.filesystem;

import org.safelight.media.bucket.Sha256;
import org.safelight.media.bucket.StoredObject;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One file that is being written, gone when closed unless it was renamed by then. */
record Draft(Path file, FileChannel channel) implements Closeable {

    private static final int CHUNK = 64 * 1024;

    static Draft begin(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var draft = new Draft(file, channel);
        try {
            channel.lock();
            return draft;
        } catch (IOException e) {
            draft.close();
            throw e;
        }
    }

    /** Takes the whole body, hashes it on the way, and flushes it to the disk. */
    StoredObject write(InputStream body) throws IOException {
        var digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
            digest.update(chunk, 0, n);
            writeFully(ByteBuffer.wrap(chunk, 0, n));
            bytes += n;
        }
        channel.force(true);
        return new StoredObject(bytes, Sha256.hash(digest));
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
