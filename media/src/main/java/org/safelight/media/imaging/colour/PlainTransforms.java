package org.safelight.media.imaging.colour;

/** What colours mean where no profile says so. */
final class PlainTransforms {

    private PlainTransforms() {}

    static ColourTransform of(ColourModel model) {
        return switch (model) {
            case GRAY -> gray -> new float[][] {gray[0], gray[0], gray[0]};
            case RGB, YCBCR, STUDIO_YCBCR -> rgb -> rgb;
            case CMYK, YCCK -> PlainTransforms::inksOnPaper;
            case LAB -> PlainTransforms::lab;
        };
    }

    /** Each ink takes its share of the light. */
    private static float[][] inksOnPaper(float[][] cmyk) {
        float[] black = cmyk[3];
        for (int c = 0; c < 3; c++) {
            float[] ink = cmyk[c];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = (255 - ink[i]) * (255 - black[i]) / 255;
            }
        }
        return new float[][] {cmyk[0], cmyk[1], cmyk[2]};
    }

    /** CIE 15:2018, section 8.2.1, with the white of D50. */
    private static float[][] lab(float[][] lab) {
        for (int i = 0; i < lab[0].length; i++) {
            double y = (lab[0][i] / 2.55 + 16) / 116;
            double x = y + (lab[1][i] - 128) / 500;
            double z = y - (lab[2][i] - 128) / 200;
            float[] rgb = MatrixTransform.fromXyz(0.9642 * cube(x), cube(y), 0.8249 * cube(z));
            for (int c = 0; c < 3; c++) {
                lab[c][i] = rgb[c];
            }
        }
        return lab;
    }

    private static double cube(double t) {
        return t > 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29);
    }
}
