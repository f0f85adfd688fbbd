package org.safelight.media.imaging.unpack;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zlib stream (RFC 1950) out of pieces, as a PNG has it in several chunks. */
public final class Inflated implements Packed {

    private static final int INPUT = 32 * 1024;

    /** Short outputs cost more: near their end, zlib looks at every byte. */
    private static final int OUTPUT = 64 * 1024;

    /** Where the next bytes of the stream come from. */
    @FunctionalInterface
    public interface Pieces {
        /** Whether there is one more piece, to which the feed has been moved. */
        boolean next(Feed feed) throws IOException;
    }

    private final Feed feed;
    private final Pieces pieces;
    private final Inflater inflater = new Inflater();
    private final byte[] input = new byte[INPUT];
    private final byte[] output = new byte[OUTPUT];
    private int at;
    private int end;

    /** Begins with what is left of the feed's part. */
    public Inflated(Feed feed, Pieces pieces) {
        this.feed = feed;
        this.pieces = pieces;
    }

    /** A stream in one piece. */
    public Inflated(Feed feed) {
        this(feed, whole -> false);
    }

    @Override
    public void unpack(byte[] target, int from, int count) throws IOException {
        for (int done = 0; done < count; ) {
            if (at == end) {
                inflate();
            }
            int some = Math.min(count - done, end - at);
            System.arraycopy(output, at, target, from + done, some);
            at += some;
            done += some;
        }
    }

    private void inflate() throws IOException {
        at = 0;
        end = 0;
        try {
            while (end < output.length && !inflater.finished()) {
                int some = inflater.inflate(output, end, output.length - end);
                end += some;
                if (some == 0 && !refilled()) {
                    break;
                }
            }
        } catch (DataFormatException damaged) {
            throw new DeclinedException("The compressed data are damaged");
        }
        if (end == 0) {
            throw new DeclinedException("The compressed data end early");
        }
    }

    private boolean refilled() throws IOException {
        int count = 0;
        while (inflater.needsInput() && count < INPUT) {
            int some = feed.some(input, count, INPUT - count);
            if (some < 0 && !pieces.next(feed)) {
                break;
            }
            count += Math.max(0, some);
        }
        inflater.setInput(input, 0, count);
        return count > 0;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
