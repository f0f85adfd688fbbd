package org.safelight.media.imaging.lines;

import org.safelight.media.imaging.unpack.DeclinedException;

/** What a PNG encoder did to lines to make them smaller (PNG third edition, section 9). */
final class PngFilter {

    private PngFilter() {}

    /**
     * Restores a line, whose first byte tells how it was filtered.
     *
     * @param above the line above, restored; zeros above the first
     * @param pixel bytes of a pixel, at least one
     */
    static void undo(byte[] line, byte[] above, int pixel) throws DeclinedException {
        switch (line[0]) {
            case 0 -> {}
            case 1 -> left(line, pixel);
            case 2 -> up(line, above);
            case 3 -> average(line, above, pixel);
            case 4 -> paeth(line, above, pixel);
            default -> throw new DeclinedException("A line of the PNG has no possible filter");
        }
    }

    private static void left(byte[] line, int pixel) {
        for (int i = 1 + pixel; i < line.length; i++) {
            line[i] += line[i - pixel];
        }
    }

    private static void up(byte[] line, byte[] above) {
        for (int i = 1; i < line.length; i++) {
            line[i] += above[i];
        }
    }

    private static void average(byte[] line, byte[] above, int pixel) {
        for (int i = 1; i <= Math.min(pixel, line.length - 1); i++) {
            line[i] += (byte) ((above[i] & 0xFF) >> 1);
        }
        for (int i = 1 + pixel; i < line.length; i++) {
            line[i] += (byte) (((line[i - pixel] & 0xFF) + (above[i] & 0xFF)) >> 1);
        }
    }

    private static void paeth(byte[] line, byte[] above, int pixel) {
        for (int first = 1; first <= Math.min(pixel, line.length - 1); first++) {
            int left = 0;
            int corner = 0;
            for (int i = first; i < line.length; i += pixel) {
                int up = above[i] & 0xFF;
                left = line[i] + nearest(left, up, corner) & 0xFF;
                line[i] = (byte) left;
                corner = up;
            }
        }
    }

    /** Of the three, that which is nearest to left + up - corner; in doubt in this order. */
    private static int nearest(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        int sooner = toLeft <= toUp ? left : up;
        return Math.min(toLeft, toUp) <= toCorner ? sooner : corner;
    }
}
