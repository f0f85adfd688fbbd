package org.safelight.media.imaging.render;

import java.util.Base64;

/**
 * A placeholder of some 25 bytes: the lowest frequencies of a picture's luminance and two colour
 * differences (ThumbHash by Evan Wallace, 2023, evanw.github.io/thumbhash). For opaque pictures.
 */
final class ThumbHash {

    /** Frequencies this low do not need more pixels along a side. */
    private static final int LARGEST = 32;

    private static final int LUMINANCE_FREQUENCIES = 7;
    private static final int COLOUR_FREQUENCIES = 3;

    private final byte[] bytes = new byte[64];
    private int nibbles;

    private ThumbHash() {}

    /** The placeholder in base64. */
    static String of(Pixels pixels) {
        return new ThumbHash().encode(pixels);
    }

    private String encode(Pixels pixels) {
        float[][] lpq = luminanceAndColours(pixels);
        int longest = Math.max(pixels.width(), pixels.height());
        int lx = frequencies(pixels.width(), longest);
        int ly = frequencies(pixels.height(), longest);
        int width = columns(pixels);
        var l = CosineChannel.of(lpq[0], width, Math.max(3, lx), Math.max(3, ly));
        var p = CosineChannel.of(lpq[1], width, COLOUR_FREQUENCIES, COLOUR_FREQUENCIES);
        var q = CosineChannel.of(lpq[2], width, COLOUR_FREQUENCIES, COLOUR_FREQUENCIES);
        boolean landscape = pixels.width() > pixels.height();
        put(
                6,
                quantized(63, l.constant()) //
                        | quantized(63, 0.5f + 0.5f * p.constant()) << 6
                        | quantized(63, 0.5f + 0.5f * q.constant()) << 12
                        | quantized(31, l.scale()) << 18);
        put(
                4,
                (landscape ? ly : lx)
                        | quantized(63, p.scale()) << 3
                        | quantized(63, q.scale()) << 9
                        | (landscape ? 1 << 15 : 0));
        putVarying(l);
        putVarying(p);
        putVarying(q);
        byte[] used = java.util.Arrays.copyOf(bytes, (nibbles + 1) / 2);
        return Base64.getEncoder().encodeToString(used);
    }

    private static int frequencies(int length, int longest) {
        return Math.max(1, Math.round((float) LUMINANCE_FREQUENCIES * length / longest));
    }

    private static int quantized(int most, float value) {
        return Math.round(most * Math.clamp(value, 0, 1));
    }

    private void put(int count, int value) {
        for (int i = 0; i < count; i++) {
            int nibble = (value >> (4 * i)) & 15;
            bytes[nibbles / 2] |= (byte) (nibbles % 2 == 0 ? nibble : nibble << 4);
            nibbles++;
        }
    }

    private void putVarying(CosineChannel channel) {
        for (float value : channel.varying()) {
            float unit = channel.scale() == 0 ? 0 : 0.5f + 0.5f / channel.scale() * value;
            put(1, quantized(15, unit));
        }
    }

    private static int columns(Pixels pixels) {
        return Math.min(LARGEST, pixels.width());
    }

    /** Luminance, yellow against blue, red against green, of means over cells of pixels. */
    private static float[][] luminanceAndColours(Pixels pixels) {
        int width = columns(pixels);
        int height = Math.min(LARGEST, pixels.height());
        float[][] lpq = new float[3][width * height];
        for (int y = 0; y < height; y++) {
            int top = y * pixels.height() / height;
            int bottom = (y + 1) * pixels.height() / height;
            for (int x = 0; x < width; x++) {
                int left = x * pixels.width() / width;
                int right = (x + 1) * pixels.width() / width;
                float[] rgb = mean(pixels, left, top, right, bottom);
                lpq[0][y * width + x] = (rgb[0] + rgb[1] + rgb[2]) / 3;
                lpq[1][y * width + x] = (rgb[0] + rgb[1]) / 2 - rgb[2];
                lpq[2][y * width + x] = rgb[0] - rgb[1];
            }
        }
        return lpq;
    }

    private static float[] mean(Pixels pixels, int left, int top, int right, int bottom) {
        byte[] rgb = pixels.rgb();
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            int to = 3 * (y * pixels.width() + right);
            for (int i = 3 * (y * pixels.width() + left); i < to; i += 3) {
                red += rgb[i] & 0xFF;
                green += rgb[i + 1] & 0xFF;
                blue += rgb[i + 2] & 0xFF;
            }
        }
        float scale = 1f / (255 * (right - left) * (bottom - top));
        return new float[] {red * scale, green * scale, blue * scale};
    }
}
