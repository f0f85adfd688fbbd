package org.safelight.command.upload;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.Problem;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The bytes of a file as they come in. Remembers what was wrong with them, so that a fault of the
 * client is told from one of the bucket that reads them, however the bucket reports it.
 */
final class IncomingBody extends InputStream {

    private final InputStream transport;
    private final long length;
    private final DataSize max;
    private final Room room;
    private long count;
    private @Nullable Problem problem;

    /**
     * The bytes of this stream.
     *
     * @param length the number of bytes that are to come, -1 where it is not known
     */
    IncomingBody(InputStream transport, long length, DataSize max, Room room) {
        this.transport = transport;
        this.length = length;
        this.max = max;
        this.room = room;
    }

    /** What made reading fail, if it was the client's doing. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        int read = fromTransport(buffer, offset, wanted);
        if (read < 0 && length >= 0 && count != length) {
            throw fail(UploadProblem.cut());
        }
        count += Math.max(read, 0);
        if (count > max.toBytes()) {
            throw fail(UploadProblem.tooLarge(max));
        }
        Problem full = room.take(Math.max(read, 0));
        if (full != null) {
            throw fail(full);
        }
        return read;
    }

    private int fromTransport(byte[] buffer, int offset, int wanted) throws IOException {
        try {
            return transport.read(buffer, offset, wanted);
        } catch (IOException e) {
            throw fail(UploadProblem.cut());
        }
    }

    private IOException fail(Problem reason) {
        problem = reason;
        return new IOException(reason.getBody().getDetail());
    }
}
