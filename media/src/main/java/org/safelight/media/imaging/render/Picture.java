package org.safelight.media.imaging.render;

import org.safelight.media.imaging.colour.Colours;

import java.util.Arrays;

/**
 * A picture at the size of its thumbnail, in the colours of its file. Where it has one channel more
 * than its colours have, that is alpha, and the colours are multiplied by it.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Picture(float[][] channels, Colours colours, int width, int height) {

    /** The picture in sRGB, on white. */
    Pixels onWhite() {
        int count = colours.model().channels();
        float[][] colour = Arrays.copyOf(channels, count);
        if (channels.length == count) {
            return pixels(colours.toSrgb(colour));
        }
        float[] alpha = channels[count];
        divide(colour, alpha);
        float[][] rgb = colours.toSrgb(colour);
        for (float[] channel : separate(rgb)) {
            for (int i = 0; i < channel.length; i++) {
                float opacity = Math.clamp(alpha[i] / 255, 0, 1);
                channel[i] = 255 + opacity * (Math.clamp(channel[i], 0, 255) - 255);
            }
        }
        return pixels(rgb);
    }

    /** Gray is three times the same channel, to be changed once. */
    private static float[][] separate(float[][] rgb) {
        return rgb[0] == rgb[1] ? new float[][] {rgb[0]} : rgb;
    }

    private static void divide(float[][] colour, float[] alpha) {
        for (float[] channel : colour) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = alpha[i] < 0.5f ? 255 : channel[i] * 255 / alpha[i];
            }
        }
    }

    private Pixels pixels(float[][] rgb) {
        byte[] bytes = new byte[3 * width * height];
        for (int c = 0; c < 3; c++) {
            float[] channel = rgb[c];
            for (int i = 0; i < channel.length; i++) {
                bytes[3 * i + c] = (byte) (Math.min(255, Math.max(0, channel[i])) + 0.5f);
            }
        }
        return new Pixels(width, height, bytes);
    }
}
