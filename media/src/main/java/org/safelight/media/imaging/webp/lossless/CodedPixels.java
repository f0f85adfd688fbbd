package org.safelight.media.imaging.webp.lossless;

import org.safelight.media.imaging.unpack.DeclinedException;

/**
 * A picture as it is coded (section 3.7.3): pixels, copies of earlier ones, and places in a cache
 * of colours. Only as many of its pixels are kept as copies can reach back.
 */
final class CodedPixels {

    private static final int MOST_BEHIND = 1 << 20;
    private static final int LARGEST_CACHE = 11;

    /** As many as a picture of 16 megapixels has with the smallest of tiles: 4 MB. */
    private static final int MOST_TILES = 1 << 20;

    /** What tables of codes may take together: 8 MB. */
    private static final int MOST_ENTRIES = 1 << 21;

    /** More than encoders write. */
    private static final int MOST_CODES = 4096;

    private static final int LITERALS = 256;
    private static final int LENGTHS = 24;
    private static final int HASH = 0x1E35A7BD;

    private final Bits in;
    private final int width;
    private final int total;
    private final int cacheBits;
    private final int[] cache;
    private final int[] pixels;
    private final int mask;
    private final PrefixCodes[] codes;
    private final int tileBits;
    private final int[] tiles;
    private int decoded;
    private int decodedLines;

    private CodedPixels(Bits in, int width, int height, boolean mayHaveTiles)
            throws DeclinedException {
        this.in = in;
        this.width = width;
        this.total = width * height;
        this.cacheBits = in.flag() ? in.read(4) : 0;
        if (cacheBits > LARGEST_CACHE) {
            throw new DeclinedException("The cache of colours is too large");
        }
        this.cache = new int[cacheBits == 0 ? 0 : 1 << cacheBits];
        boolean tiled = mayHaveTiles && in.flag();
        this.tileBits = tiled ? in.read(3) + 2 : 0;
        this.tiles = tiled ? tiles(height) : new int[0];
        this.codes = codes();
        int size = Math.min(MOST_BEHIND, Integer.highestOneBit(Math.max(1, total - 1)) << 1);
        this.pixels = new int[size];
        this.mask = size - 1;
    }

    /** A picture within the frame that says something of the one that is shown. */
    static int[] small(Bits in, int width, int height) throws DeclinedException {
        if ((long) width * height > MOST_TILES) {
            throw new DeclinedException("The frame has too many tiles");
        }
        var coded = new CodedPixels(in, width, height, /* mayHaveTiles= */ false);
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            coded.next(pixels, y * width);
        }
        return pixels;
    }

    /** The picture that is shown, before its transforms are undone. */
    static CodedPixels shown(Bits in, int width, int height) throws DeclinedException {
        return new CodedPixels(in, width, height, /* mayHaveTiles= */ true);
    }

    private int[] tiles(int height) throws DeclinedException {
        int across = tilesAcross(width, tileBits);
        return small(in, across, tilesAcross(height, tileBits));
    }

    static int tilesAcross(int length, int bits) {
        return (length + (1 << bits) - 1) >> bits;
    }

    /** Which codes a tile has is written in its red and green. */
    private PrefixCodes[] codes() throws DeclinedException {
        int most = 0;
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = tiles[i] >>> 8 & 0xFFFF;
            most = Math.max(most, tiles[i]);
        }
        if (most >= MOST_CODES) {
            throw new DeclinedException("The frame has too many prefix codes");
        }
        var all = new PrefixCodes[most + 1];
        int entries = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = PrefixCodes.read(in, cache.length);
            entries += all[i].entries();
            if (entries > MOST_ENTRIES) {
                throw new DeclinedException("The prefix codes of the frame are too large");
            }
        }
        return all;
    }

    /** Puts the next line into an array. */
    void next(int[] target, int to) throws DeclinedException {
        int line = decodedLines++;
        int end = (line + 1) * width;
        while (decoded < end) {
            decode(codesOf(decoded));
        }
        for (int x = 0; x < width; x++) {
            target[to + x] = pixels[(line * width + x) & mask];
        }
    }

    private PrefixCodes codesOf(int pixel) {
        if (tiles.length == 0) {
            return codes[0];
        }
        int x = (pixel % width) >> tileBits;
        int y = (pixel / width) >> tileBits;
        return codes[tiles[y * tilesAcross(width, tileBits) + x]];
    }

    /** Pixels as long as they have the same codes, or one copy. */
    private void decode(PrefixCodes codes) throws DeclinedException {
        int x = decoded % width;
        int rest = tiles.length == 0 ? width - x : (1 << tileBits) - (x & ((1 << tileBits) - 1));
        int end = Math.min(decoded + rest, decoded - x + width);
        while (decoded < end) {
            in.fill();
            int symbol = codes.green().read(in);
            if (symbol < LITERALS) {
                literal(codes, symbol);
            } else if (symbol < LITERALS + LENGTHS) {
                copy(codes, symbol - LITERALS);
                return;
            } else {
                keep(cache[symbol - LITERALS - LENGTHS]);
            }
        }
    }

    private void literal(PrefixCodes codes, int green) throws DeclinedException {
        int red = codes.red().read(in);
        in.fill();
        int blue = codes.blue().read(in);
        int alpha = codes.alpha().read(in);
        keep(alpha << 24 | red << 16 | green << 8 | blue);
    }

    private void keep(int pixel) {
        pixels[decoded++ & mask] = pixel;
        if (cacheBits > 0) {
            cache[(HASH * pixel) >>> (32 - cacheBits)] = pixel;
        }
    }

    private void copy(PrefixCodes codes, int lengthSymbol) throws DeclinedException {
        int length = value(lengthSymbol);
        in.fill();
        int distance = Distances.of(value(codes.distance().read(in)), width);
        if (distance > decoded || length > total - decoded) {
            throw new DeclinedException("A copy is of pixels that are not there");
        }
        for (int i = 0; i < length; i++) {
            keep(pixels[(decoded - distance) & mask]);
        }
    }

    /** Section 3.6.1.1: a symbol and more bits. */
    private int value(int symbol) throws DeclinedException {
        if (symbol < 4) {
            return symbol + 1;
        }
        int more = (symbol - 2) >> 1;
        return ((2 + (symbol & 1)) << more) + in.read(more) + 1;
    }
}
