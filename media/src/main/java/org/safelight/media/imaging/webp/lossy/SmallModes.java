package org.safelight.media.imaging.webp.lossy;

/**
 * Modes of sub-blocks (RFC 6386, section 12.3). The edge goes from the lowest sample at the left,
 * up to the corner, which is its fifth, and along the line above to the right.
 */
final class SmallModes {

    private static final int CORNER = 4;
    private static final int ABOVE = 5;

    private static final int MEAN = 0;
    private static final int VERTICAL = 2;
    private static final int HORIZONTAL = 3;
    private static final int LEFT_DOWN = 4;
    private static final int RIGHT_DOWN = 5;
    private static final int VERTICAL_RIGHT = 6;
    private static final int VERTICAL_LEFT = 7;
    private static final int HORIZONTAL_DOWN = 8;

    private SmallModes() {}

    /** The sample at a place of the square. */
    static int sample(int mode, int[] e, int x, int y) {
        return switch (mode) {
            case MEAN -> mean(e);
            case VERTICAL -> three(e, ABOVE + x);
            case HORIZONTAL -> y == 3 ? (e[1] + 3 * e[0] + 2) >> 2 : three(e, 3 - y);
            case LEFT_DOWN ->
                    x + y == 6 ? (e[11] + 3 * e[12] + 2) >> 2 : three(e, ABOVE + 1 + x + y);
            case RIGHT_DOWN -> three(e, CORNER + x - y);
            case VERTICAL_RIGHT -> verticalRight(e, x, y);
            case VERTICAL_LEFT -> verticalLeft(e, x, y);
            case HORIZONTAL_DOWN -> horizontalDown(e, x, y);
            default -> horizontalUp(e, x, y);
        };
    }

    private static int mean(int[] e) {
        int left = e[0] + e[1] + e[2] + e[3];
        return (left + e[ABOVE] + e[ABOVE + 1] + e[ABOVE + 2] + e[ABOVE + 3] + 4) >> 3;
    }

    private static int two(int[] e, int i) {
        return (e[i] + e[i + 1] + 1) >> 1;
    }

    /** Around one in the middle, which counts twice. */
    private static int three(int[] e, int i) {
        return (e[i - 1] + 2 * e[i] + e[i + 1] + 2) >> 2;
    }

    private static int verticalRight(int[] e, int x, int y) {
        int from = x - y / 2;
        if (from >= 0) {
            return y % 2 == 0 ? two(e, CORNER + from) : three(e, CORNER + from);
        }
        return three(e, y == 2 ? 3 : 2);
    }

    private static int verticalLeft(int[] e, int x, int y) {
        if (x == 3 && y >= 2) {
            return three(e, ABOVE + 3 + y);
        }
        int from = ABOVE + x + y / 2;
        return y % 2 == 0 ? two(e, from) : three(e, from + 1);
    }

    private static int horizontalDown(int[] e, int x, int y) {
        int from = y - x / 2;
        if (from >= 0) {
            return x % 2 == 0 ? two(e, 3 - from) : three(e, 4 - from);
        }
        return three(e, x == 2 ? 5 : 6);
    }

    private static int horizontalUp(int[] e, int x, int y) {
        int from = x / 2 + y;
        if (from >= 3) {
            return e[0];
        }
        if (x % 2 == 0) {
            return two(e, 2 - from);
        }
        return from == 2 ? (e[1] + 3 * e[0] + 2) >> 2 : three(e, 2 - from);
    }
}
