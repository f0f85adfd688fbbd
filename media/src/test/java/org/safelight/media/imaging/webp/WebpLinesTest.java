package org.safelight.media.imaging.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.lines.Lines;
import org.safelight.media.imaging.unpack.DeclinedException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

import javax.imageio.ImageIO;

/** Files that libwebp wrote, through libvips 8.14, and what they hold: generated pictures. */
class WebpLinesTest {

    @ParameterizedTest
    @CsvSource({
        "lossless, rgb",
        "plain, rgb",
        "alpha, rgba",
        "colours2, colours2",
        "colours4, colours4",
        "colours16, colours16",
        "colours200, colours200"
    })
    void aLosslessFileHoldsThePictureItWasMadeOf(String file, String picture) throws IOException {
        BufferedImage expected = picture(picture);
        try (Lines lines = open(file(file))) {
            byte[] line = line(lines);
            for (int y = 0; y < lines.height(); y++) {
                lines.next(line);
                for (int x = 0; x < lines.width(); x++) {
                    assertThat(seen(argb(lines, line, x)))
                            .as("pixel %d, %d", x, y)
                            .isEqualTo(seen(expected.getRGB(x, y)));
                }
            }
        }
    }

    /**
     * Against libwebp's own decoder, whose loop filter is left out here: the rest must be equal.
     */
    @ParameterizedTest
    @CsvSource({"lossy98, 0.7", "lossy75, 1.5", "lossy40, 3.5", "lossy5, 9"})
    void aLossyFileLooksAsItDoesToItsOwnDecoder(String file, double tolerance) throws IOException {
        BufferedImage expected = picture(file);
        double squares = 0;
        try (Lines lines = open(file(file))) {
            byte[] line = line(lines);
            for (int y = 0; y < lines.height(); y++) {
                lines.next(line);
                for (int x = 0; x < lines.width(); x++) {
                    squares += distance(rgb(lines, line, x), expected.getRGB(x, y));
                }
            }
            int samples = 3 * lines.width() * lines.height();
            assertThat(Math.sqrt(squares / samples)).isLessThan(tolerance);
        }
    }

    @Test
    void anAlphaPlaneApartIsDeclined() throws IOException {
        byte[] file = file("lossy-alpha");

        assertThatExceptionOfType(DeclinedException.class).isThrownBy(() -> open(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless", "colours4", "alpha", "lossy75", "lossy5"})
    void damageIsDeclinedOrShownButNeverAFault(String name) throws IOException {
        byte[] file = file(name);
        var random = new Random(name.hashCode());
        for (int i = 0; i < 400; i++) {
            byte[] mutant =
                    i % 4 == 0
                            ? Arrays.copyOf(file, random.nextInt(file.length))
                            : changed(file, random);
            read(mutant);
        }
    }

    /** The size stays, so that a mutant is not as large as WebP can be. */
    private static byte[] changed(byte[] file, Random random) {
        byte[] mutant = file.clone();
        for (int i = 0; i <= random.nextInt(5); i++) {
            int rest = random.nextBoolean() ? Math.min(120, file.length) : file.length;
            mutant[30 + random.nextInt(rest - 30)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static void read(byte[] file) throws IOException {
        try (Lines lines = open(file)) {
            byte[] line = line(lines);
            for (int y = 0; y < lines.height(); y++) {
                lines.next(line);
            }
        } catch (DeclinedException | UnreadableImageException told) {
            assertThat(told.getMessage()).isNotBlank();
        }
    }

    private static Lines open(byte[] file) throws IOException {
        return WebpLines.open(new InMemorySource(file));
    }

    private static byte[] line(Lines lines) {
        return new byte[lines.width() * lines.channels()];
    }

    private static int argb(Lines lines, byte[] line, int x) {
        int argb = lines.hasAlpha() ? sample(lines, line, x, 3) : 255;
        for (int c = 0; c < 3; c++) {
            argb = argb << 8 | sample(lines, line, x, c);
        }
        return argb;
    }

    /** The encoder changes colours that nobody can see. */
    private static int seen(int argb) {
        return argb >>> 24 == 0 ? 0 : argb;
    }

    private static int sample(Lines lines, byte[] line, int x, int channel) {
        return line[lines.offset(channel) + x * lines.stride()] & 0xFF;
    }

    /** ITU-R BT.601, of studio range. */
    private static int rgb(Lines lines, byte[] line, int x) {
        double luma = (sample(lines, line, x, 0) - 16) * 255 / 219.0;
        double blue = (sample(lines, line, x, 1) - 128) * 255 / 224.0;
        double red = (sample(lines, line, x, 2) - 128) * 255 / 224.0;
        int r = clip(luma + 1.402 * red);
        int g = clip(luma - 0.344136 * blue - 0.714136 * red);
        return r << 16 | g << 8 | clip(luma + 1.772 * blue);
    }

    private static int clip(double value) {
        return (int) Math.round(Math.clamp(value, 0, 255));
    }

    private static int distance(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int difference = (a >> shift & 0xFF) - (b >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = WebpLinesTest.class.getResourceAsStream(name + ".webp")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static BufferedImage picture(String name) throws IOException {
        try (InputStream in = WebpLinesTest.class.getResourceAsStream(name + ".png")) {
            return ImageIO.read(Objects.requireNonNull(in));
        }
    }
}
