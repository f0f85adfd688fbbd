package org.safelight.scaledjpeg.imageio;

import org.safelight.scaledjpeg.ColourModel;
import org.safelight.scaledjpeg.Planes;
import org.safelight.scaledjpeg.Planes.Plane;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** Makes an image of planes: chroma enlarged by linear interpolation, YCbCr converted to RGB. */
final class Picture {

    private static final int HALF = 1 << 15;
    private static final int RED_FROM_CR = (int) (1.402 * 65536 + 0.5);
    private static final int GREEN_FROM_CB = (int) (0.344136 * 65536 + 0.5);
    private static final int GREEN_FROM_CR = (int) (0.714136 * 65536 + 0.5);
    private static final int BLUE_FROM_CB = (int) (1.772 * 65536 + 0.5);

    private final Planes planes;
    private final ColourModel colourModel;
    private final Plane full;
    private final int width;
    private final int height;

    Picture(Planes planes, ColourModel colourModel) {
        this.planes = planes;
        this.colourModel = colourModel;
        this.full = full(planes);
        this.width = full.width();
        this.height = full.height();
    }

    /** A plane's size without samples: the picture's own, which no single component may have. */
    private static Plane full(Planes planes) {
        double width = planes.planes().stream().mapToDouble(Plane::exactWidth).max().orElseThrow();
        double height =
                planes.planes().stream().mapToDouble(Plane::exactHeight).max().orElseThrow();
        return new Plane(
                (int) Math.ceil(width), (int) Math.ceil(height), 0, width, height, new byte[0]);
    }

    BufferedImage image() {
        return colourModel == ColourModel.GRAY ? gray() : colour();
    }

    private BufferedImage gray() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        Plane plane = planes.planes().getFirst();
        for (int y = 0; y < height; y++) {
            System.arraycopy(plane.samples(), y * plane.stride(), pixels, y * width, width);
        }
        return image;
    }

    private BufferedImage colour() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var enlarged =
                planes.planes().stream()
                        .map(plane -> new EnlargedPlane(plane, full))
                        .toArray(EnlargedPlane[]::new);
        int[][] lines = new int[enlarged.length][width];
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < lines.length; i++) {
                enlarged[i].line(y, lines[i]);
            }
            convert(lines, pixels, y * width);
        }
        return image;
    }

    private void convert(int[][] lines, int[] pixels, int at) {
        boolean rgb = colourModel == ColourModel.RGB;
        for (int x = 0; x < width; x++) {
            int first = lines[0][x];
            int second = lines[1][x];
            int third = lines[2][x];
            pixels[at + x] =
                    rgb ? packed(first, second, third) : rgb(first, second - 128, third - 128);
        }
    }

    /** T.871, section 7. */
    private static int rgb(int luma, int cb, int cr) {
        int fine = (luma << 16) + HALF;
        return packed(
                clamp((fine + RED_FROM_CR * cr) >> 16),
                clamp((fine - GREEN_FROM_CB * cb - GREEN_FROM_CR * cr) >> 16),
                clamp((fine + BLUE_FROM_CB * cb) >> 16));
    }

    private static int packed(int red, int green, int blue) {
        return (red << 16) | (green << 8) | blue;
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
