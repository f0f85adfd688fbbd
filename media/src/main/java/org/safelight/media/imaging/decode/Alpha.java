package org.safelight.media.imaging.decode;

/** The share of a pixel that covers what is behind it: the last channel, 0 to 255. */
final class Alpha {

    private Alpha() {}

    /** Multiplies the colours by it, so that the hidden colour of what is clear does not bleed. */
    static void multiply(float[][] channels) {
        float[] alpha = channels[channels.length - 1];
        for (int c = 0; c < channels.length - 1; c++) {
            float[] colour = channels[c];
            for (int i = 0; i < colour.length; i++) {
                colour[i] *= alpha[i] / 255;
            }
        }
    }
}
