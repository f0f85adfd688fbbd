package org.safelight.media.imaging.unpack;

import java.io.IOException;
import java.util.Arrays;

/** Runs of equal and of different bytes (TIFF 6.0, section 9). Runs may go on beyond a line. */
public final class PackBits implements Packed {

    private final Feed feed;
    private int different;
    private int equal;
    private byte repeated;

    public PackBits(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void unpack(byte[] target, int from, int count) throws IOException {
        int at = from;
        int end = from + count;
        while (at < end) {
            if (different > 0) {
                int some = Math.min(different, end - at);
                feed.unpack(target, at, some);
                different -= some;
                at += some;
            } else if (equal > 0) {
                int some = Math.min(equal, end - at);
                Arrays.fill(target, at, at + some, repeated);
                equal -= some;
                at += some;
            } else {
                begin();
            }
        }
    }

    private void begin() throws IOException {
        int head = (byte) feed.u8();
        if (head >= 0) {
            different = head + 1;
        } else if (head > -128) {
            equal = 1 - head;
            repeated = (byte) feed.u8();
        }
    }
}
