package org.safelight.media.imaging.encode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

class JpegEncoderTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 8", "9, 7", "16, 1", "1, 17", "23, 41", "200, 133"})
    void aPictureOfAnySizeComesBack(int width, int height) throws IOException {
        byte[] slope = slope(width, height);

        assertThat(largestError(slope, width, JpegEncoder.encode(slope, width, 95)))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void noiseComesBackAtTheBestQuality() throws IOException {
        byte[] noise = new byte[3 * 64 * 64];
        new Random(7).nextBytes(noise);

        assertThat(largestError(noise, 64, JpegEncoder.encode(noise, 64, 100)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void blackBesideWhiteComesBackAtTheBestQuality() throws IOException {
        byte[] board = new byte[3 * 32 * 32];
        for (int i = 0; i < board.length; i++) {
            board[i] = (byte) ((i / 3 + i / 3 / 32) % 2 == 0 ? 0 : 255);
        }

        assertThat(largestError(board, 32, JpegEncoder.encode(board, 32, 100)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void aLowerQualityIsASmallerFile() {
        byte[] noise = new byte[3 * 64 * 64];
        new Random(7).nextBytes(noise);

        int[] lengths = new int[] {1, 30, 50, 85, 100};
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = JpegEncoder.encode(noise, 64, lengths[i]).length;
        }

        assertThat(lengths).isSorted().doesNotHaveDuplicates();
    }

    private static byte[] slope(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            rgb[3 * i] = (byte) (i % width);
            rgb[3 * i + 1] = (byte) (2 * (i / width) % 256);
            rgb[3 * i + 2] = (byte) (255 - i % width);
        }
        return rgb;
    }

    /** By the JDK's decoder. */
    private static int largestError(byte[] rgb, int width, byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(rgb.length / 3 / width);
        int largest = 0;
        for (int i = 0; i < rgb.length; i++) {
            int pixel = image.getRGB(i / 3 % width, i / 3 / width);
            int sample = pixel >> (16 - 8 * (i % 3)) & 0xFF;
            largest = Math.max(largest, Math.abs(sample - (rgb[i] & 0xFF)));
        }
        return largest;
    }
}
