package org.safelight.media.imaging.unpack;

import java.io.IOException;

/** LZW as GIF (GIF89a, appendix F) and as TIFF (TIFF 6.0, section 13) have it. */
public final class Lzw implements Packed {

    private static final int WIDEST = 12;
    private static final int LONGEST_BLOCK = 255;
    private static final int ROOM = 56;

    private final Feed feed;
    private final boolean leastBitFirst;
    private final boolean early;
    private final boolean inBlocks;
    private final int narrowest;
    private final int clear;
    private final Strings strings;

    /** What has been unpacked of the last string and was too much. */
    private final byte[] rest = new byte[Strings.MOST];

    private int restAt;
    private int restEnd;
    private int width;
    private int previous = -1;
    private long bits;
    private int count;
    private final byte[] input = new byte[LONGEST_BLOCK];
    private int at;
    private int end;

    private Lzw(Feed feed, boolean gif, int narrowest) {
        this.feed = feed;
        this.leastBitFirst = gif;
        this.inBlocks = gif;
        this.early = !gif;
        this.narrowest = narrowest;
        this.clear = 1 << (narrowest - 1);
        this.strings = new Strings(clear);
        this.width = narrowest;
    }

    /**
     * The codes of a GIF, in blocks of up to 255 bytes.
     *
     * @param bits of each index, 2 to 8
     */
    public static Lzw ofGif(Feed feed, int bits) {
        return new Lzw(feed, /* gif= */ true, bits + 1);
    }

    /** The codes of a strip of a TIFF. */
    public static Lzw ofTiff(Feed feed) {
        return new Lzw(feed, /* gif= */ false, /* narrowest= */ 9);
    }

    @Override
    public void unpack(byte[] target, int from, int wanted) throws IOException {
        int behind = from + wanted;
        int to = takeRest(target, from, behind);
        while (to < behind) {
            int code = code();
            if (code == clear) {
                strings.clear();
                width = narrowest;
                previous = -1;
            } else {
                learn(code);
                to = write(code, target, to, behind);
            }
        }
    }

    private int takeRest(byte[] target, int from, int behind) {
        int some = Math.min(behind - from, restEnd - restAt);
        System.arraycopy(rest, restAt, target, from, some);
        restAt += some;
        return from + some;
    }

    private void learn(int code) throws IOException {
        boolean known = code < strings.size();
        if (code == clear + 1 || (!known && (previous < 0 || code > strings.size()))) {
            throw new DeclinedException("The codes end early, or are damaged");
        }
        if (previous >= 0) {
            strings.add(previous, code);
        }
        previous = code;
        if (strings.size() + (early ? 1 : 0) == 1 << width && width < WIDEST) {
            width++;
        }
    }

    private int write(int code, byte[] target, int from, int behind) throws IOException {
        if (code >= strings.size()) {
            throw new DeclinedException("A code has no string");
        }
        int length = strings.length(code);
        if (length <= behind - from) {
            strings.write(code, target, from + length);
            return from + length;
        }
        strings.write(code, rest, length);
        restAt = 0;
        restEnd = length;
        return takeRest(target, from, behind);
    }

    private int code() throws IOException {
        if (count < width) {
            moreBits();
        }
        count -= width;
        int mask = (1 << width) - 1;
        if (leastBitFirst) {
            int code = (int) bits & mask;
            bits >>>= width;
            return code;
        }
        return (int) (bits >>> count) & mask;
    }

    /** As many bytes as there is room for, so that this is seldom called. */
    private void moreBits() throws IOException {
        long all = bits;
        int have = count;
        while (have < width || (have <= ROOM && at < end)) {
            if (at == end) {
                refill();
            }
            long next = input[at++] & 0xFF;
            all = leastBitFirst ? all | next << have : all << 8 | next;
            have += 8;
        }
        bits = all;
        count = have;
    }

    private void refill() throws IOException {
        at = 0;
        end = inBlocks ? feed.u8() : feed.some(input, 0, input.length);
        if (end <= 0) {
            throw new DeclinedException("The codes end early");
        }
        if (inBlocks) {
            feed.unpack(input, 0, end);
        }
    }
}
