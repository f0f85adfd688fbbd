package org.safelight.media.imaging.webp.lossless;

/** Pixels as what they differ from a guess by their neighbours (section 3.5.1). */
final class Prediction implements Transform {

    private static final int BLACK = 0xFF000000;

    private final int width;
    private final int bits;
    private final int[] tiles;
    private final int[] above;

    /** Modes by tile of the picture, so many bits large. */
    Prediction(int width, int bits, int[] tiles) {
        this.width = width;
        this.bits = bits;
        this.tiles = tiles;
        this.above = new int[width + 1];
    }

    @Override
    public void undo(int[] line, int y) {
        if (y == 0) {
            line[0] = add(line[0], BLACK);
            for (int x = 1; x < width; x++) {
                line[x] = add(line[x], line[x - 1]);
            }
        } else {
            line[0] = add(line[0], above[0]);
            above[width] = line[0]; // what is to the right of the line above begins this one
            int tile = (y >> bits) * CodedPixels.tilesAcross(width, bits);
            for (int from = 0; from < width; from += 1 << bits) {
                int end = Math.min(width, from + (1 << bits));
                undo(line, Math.max(1, from), end, tiles[tile++] >> 8 & 0xF);
            }
        }
        System.arraycopy(line, 0, above, 0, width);
    }

    private void undo(int[] line, int from, int end, int mode) {
        int left = line[from - 1];
        for (int x = from; x < end; x++) {
            left = add(line[x], guess(mode, left, above[x], above[x - 1], above[x + 1]));
            line[x] = left;
        }
    }

    private static int guess(int mode, int left, int up, int corner, int right) {
        return switch (mode) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> right;
            case 4 -> corner;
            case 5 -> mean(mean(left, right), up);
            case 6 -> mean(left, corner);
            case 7 -> mean(left, up);
            case 8 -> mean(corner, up);
            case 9 -> mean(up, right);
            case 10 -> mean(mean(left, corner), mean(up, right));
            case 11 -> nearer(left, up, corner);
            case 12 -> whole(left, up, corner);
            case 13 -> half(mean(left, up), corner);
            default -> BLACK;
        };
    }

    /** Adds each channel by itself. */
    static int add(int a, int b) {
        int alphaAndGreen = ((a & 0xFF00FF00) + (b & 0xFF00FF00)) & 0xFF00FF00;
        int redAndBlue = ((a & 0x00FF00FF) + (b & 0x00FF00FF)) & 0x00FF00FF;
        return alphaAndGreen | redAndBlue;
    }

    private static int mean(int a, int b) {
        return (((a ^ b) & 0xFEFEFEFE) >>> 1) + (a & b);
    }

    private static int nearer(int left, int up, int corner) {
        int toLeft = 0;
        int toUp = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int c = corner >>> shift & 0xFF;
            toLeft += Math.abs((up >>> shift & 0xFF) - c);
            toUp += Math.abs((left >>> shift & 0xFF) - c);
        }
        return toLeft < toUp ? left : up;
    }

    private static int whole(int left, int up, int corner) {
        int pixel = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = (left >>> shift & 0xFF) + (up >>> shift & 0xFF) - (corner >>> shift & 0xFF);
            pixel |= clip(sum) << shift;
        }
        return pixel;
    }

    private static int half(int mean, int corner) {
        int pixel = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = mean >>> shift & 0xFF;
            int difference = value - (corner >>> shift & 0xFF);
            pixel |= clip(value + difference / 2) << shift;
        }
        return pixel;
    }

    private static int clip(int value) {
        return Math.min(255, Math.max(0, value));
    }
}
