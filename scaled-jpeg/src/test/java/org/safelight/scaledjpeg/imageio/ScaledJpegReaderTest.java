package org.safelight.scaledjpeg.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

class ScaledJpegReaderTest {

    /** Levels in each of red, green and blue, on a smooth picture. */
    private static final int TOLERANCE = 4;

    @ParameterizedTest
    @CsvSource({"8, 301, 203", "4, 301, 203", "2, 301, 203", "8, 5, 3", "2, 1, 1"})
    void aSmoothPictureKeepsItsColours(int factor, int width, int height) throws IOException {
        BufferedImage full = smooth(width, height, BufferedImage.TYPE_INT_RGB);

        BufferedImage small = read(jpeg(full), factor);

        assertThat(small.getWidth()).isEqualTo(Math.ceilDiv(width, factor));
        assertThat(small.getHeight()).isEqualTo(Math.ceilDiv(height, factor));
        for (int y = 0; y < height / factor; y++) {
            for (int x = 0; x < width / factor; x++) {
                assertClose(small.getRGB(x, y), average(full, x, y, factor));
            }
        }
    }

    @Test
    void aGrayPictureIsReadAsGray() throws IOException {
        BufferedImage full = smooth(64, 64, BufferedImage.TYPE_BYTE_GRAY);

        BufferedImage small = read(jpeg(full), 8);

        assertThat(small.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertClose(small.getRGB(4, 4), average(full, 4, 4, 8));
    }

    @Test
    void otherSizesAndOtherFilesAreRefused() throws IOException {
        byte[] file = jpeg(smooth(64, 64, BufferedImage.TYPE_INT_RGB));

        assertThatThrownBy(() -> read(file, 1)).isInstanceOf(IIOException.class);
        assertThatThrownBy(() -> read(file, 3)).isInstanceOf(IIOException.class);
        assertThatThrownBy(() -> read(new byte[] {1, 2, 3}, 8))
                .isInstanceOf(IIOException.class)
                .hasMessageContaining("NOT_JPEG");
    }

    @Test
    void whoeverLetsImageioChooseStillGetsFullSize() throws IOException {
        byte[] file = jpeg(smooth(64, 64, BufferedImage.TYPE_INT_RGB));

        assertThat(ImageIO.read(new ByteArrayInputStream(file)).getWidth()).isEqualTo(64);
    }

    private static BufferedImage read(byte[] file, int factor) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(ScaledJpegReaderSpi.FORMAT).next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(factor, factor, 0, 0);
            return reader.read(0, param);
        }
    }

    private static BufferedImage smooth(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 60 + 120 * x / width;
                int green = 60 + 120 * y / height;
                image.setRGB(x, y, new Color(red, green, 180 - 100 * x / width).getRGB());
            }
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "jpeg", bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static int[] average(BufferedImage full, int column, int row, int factor) {
        int[] sums = new int[3];
        for (int i = 0; i < factor * factor; i++) {
            var colour =
                    new Color(full.getRGB(column * factor + i % factor, row * factor + i / factor));
            sums[0] += colour.getRed();
            sums[1] += colour.getGreen();
            sums[2] += colour.getBlue();
        }
        return new int[] {
            sums[0] / (factor * factor), sums[1] / (factor * factor), sums[2] / (factor * factor)
        };
    }

    private static void assertClose(int rgb, int[] expected) {
        var colour = new Color(rgb);
        int[] actual = {colour.getRed(), colour.getGreen(), colour.getBlue()};
        for (int i = 0; i < 3; i++) {
            assertThat(Math.abs(actual[i] - expected[i])).isLessThanOrEqualTo(TOLERANCE);
        }
    }
}
