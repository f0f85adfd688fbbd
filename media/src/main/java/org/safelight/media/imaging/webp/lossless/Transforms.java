package org.safelight.media.imaging.webp.lossless;

import org.safelight.media.imaging.unpack.DeclinedException;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/** The transforms of a frame (section 3.5): each at most once, the last of them undone first. */
final class Transforms {

    /** In the order of their numbers. */
    private enum Kind {
        PREDICTION,
        COLOURS,
        GREEN,
        PALETTE
    }

    private final Deque<Transform> inOrder = new ArrayDeque<>();
    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);
    private final int height;
    private int width;

    private Transforms(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Transforms read(Bits in, int width, int height) throws DeclinedException {
        var transforms = new Transforms(width, height);
        while (in.flag()) {
            transforms.readOne(in);
        }
        return transforms;
    }

    private void readOne(Bits in) throws DeclinedException {
        Kind kind = Kind.values()[in.read(2)];
        if (!seen.add(kind)) {
            throw new DeclinedException("A transform is there twice");
        }
        inOrder.addFirst(
                switch (kind) {
                    case PREDICTION -> {
                        int bits = in.read(3) + 2;
                        yield new Prediction(width, bits, tiles(in, bits));
                    }
                    case COLOURS -> {
                        int bits = in.read(3) + 2;
                        yield new CrossColours(width, bits, tiles(in, bits));
                    }
                    case GREEN -> Transforms::addGreen;
                    case PALETTE -> palette(in);
                });
    }

    private int[] tiles(Bits in, int bits) throws DeclinedException {
        int across = CodedPixels.tilesAcross(width, bits);
        return CodedPixels.small(in, across, CodedPixels.tilesAcross(height, bits));
    }

    private Transform palette(Bits in) throws DeclinedException {
        int size = in.read(8) + 1;
        int[] colours = CodedPixels.small(in, size, 1);
        var palette = new ColourPalette(width, colours);
        width = palette.packedWidth();
        return palette;
    }

    private static void addGreen(int[] line, int y) {
        for (int x = 0; x < line.length; x++) {
            int pixel = line[x];
            int green = pixel >>> 8 & 0xFF;
            int others = ((pixel & 0xFF00FF) + (green << 16 | green)) & 0xFF00FF;
            line[x] = (pixel & 0xFF00FF00) | others;
        }
    }

    /** How wide the picture is as it is coded: narrower, where pixels are packed. */
    int codedWidth() {
        return width;
    }

    void undo(int[] line, int y) {
        for (Transform transform : inOrder) {
            transform.undo(line, y);
        }
    }
}
