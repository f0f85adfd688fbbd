package org.safelight.endtoend.reference;

import java.awt.image.BufferedImage;

/** The mean colours of 8 by 8 equal cells: what one sees of a picture from across the room. */
final class ColourGrid {

    static final int SIDE = 8;

    private final double[][] cells;

    private ColourGrid(double[][] cells) {
        this.cells = cells;
    }

    /** Reads 64 colours, row by row, as {@code rrggbb}. */
    static ColourGrid parse(Iterable<String> colours) {
        var cells = new double[SIDE * SIDE][];
        int cell = 0;
        for (String colour : colours) {
            int rgb = Integer.parseInt(colour, 16);
            cells[cell++] = new double[] {rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF};
        }
        return new ColourGrid(cells);
    }

    static ColourGrid of(BufferedImage image) {
        var cells = new double[SIDE * SIDE][];
        double width = (double) image.getWidth() / SIDE;
        double height = (double) image.getHeight() / SIDE;
        for (int cell = 0; cell < cells.length; cell++) {
            int column = cell % SIDE;
            int row = cell / SIDE;
            double left = column * width;
            double top = row * height;
            cells[cell] = mean(image, left, top, left + width, top + height);
        }
        return new ColourGrid(cells);
    }

    /** Pixels on the edge count as far as they are within. */
    private static double[] mean(
            BufferedImage image, double left, double top, double right, double bottom) {
        var sum = new double[3];
        double area = (right - left) * (bottom - top);
        for (int y = (int) top; y < bottom - 1e-9; y++) {
            double inRow = Math.min(y + 1, bottom) - Math.max(y, top);
            for (int x = (int) left; x < right - 1e-9; x++) {
                double weight = inRow * (Math.min(x + 1, right) - Math.max(x, left)) / area;
                int rgb = image.getRGB(x, y);
                sum[0] += weight * (rgb >> 16 & 0xFF);
                sum[1] += weight * (rgb >> 8 & 0xFF);
                sum[2] += weight * (rgb & 0xFF);
            }
        }
        return sum;
    }

    /** The largest difference of any channel of any cell, 0 to 255. */
    double distanceTo(ColourGrid other) {
        double largest = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            for (int channel = 0; channel < 3; channel++) {
                double difference = cells[cell][channel] - other.cells[cell][channel];
                largest = Math.max(largest, Math.abs(difference));
            }
        }
        return largest;
    }
}
