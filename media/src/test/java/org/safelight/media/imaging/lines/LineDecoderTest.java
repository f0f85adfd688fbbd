package org.safelight.media.imaging.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.TestImages;
import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.media.imaging.decode.FullDecoder;
import org.safelight.media.imaging.header.Headers;
import org.safelight.media.imaging.render.Rows;
import org.safelight.media.imaging.unpack.DeclinedException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

class LineDecoderTest {

    /** Both colours and alpha are rounded. */
    private static final String DEEP_ALPHA = "png of 16 bits with alpha";

    private static final long NEVER = Long.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 9", "17, 9", "200, 131", "641, 97"})
    void whatIsCommonIsReadAsByOtherReaders(int width, int height) throws IOException {
        for (Map.Entry<String, byte[]> file : CommonFiles.of(width, height).entrySet()) {
            float[][][] expected = pictureByOthers(file.getValue());

            assertSame(file.getKey(), picture(file.getValue(), 1), expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 300})
    void meansAreThoseOfThePixels(int step) throws IOException {
        for (Map.Entry<String, byte[]> file : CommonFiles.of(331, 59).entrySet()) {
            byte[] bytes = file.getValue();
            float[][][] expected = means(picture(bytes, 1), step);

            assertSame(file.getKey(), picture(bytes, step), expected);
        }
    }

    @Test
    void damageIsNeverAFault() throws IOException {
        var random = new Random(11);
        for (Map.Entry<String, byte[]> file : CommonFiles.of(40, 30).entrySet()) {
            for (int i = 0; i < 300; i++) {
                readDamaged(file.getKey(), mutant(file.getValue(), random));
            }
        }
    }

    @Test
    void everyBeginningOfAFileIsDeclined() throws IOException {
        for (Map.Entry<String, byte[]> file : CommonFiles.of(20, 15).entrySet()) {
            byte[] whole = file.getValue();
            for (int length = 0; length < whole.length; length += 1 + length / 40) {
                readDamaged(file.getKey(), Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void whatIsNotCommonIsDeclined() throws IOException {
        BufferedImage image = TestImages.quarters(40, 30);
        assertThat(open(interlaced(image))).isNull();
        assertThat(open(TestImages.write(indexed(), "bmp"))).isNull();
        assertThat(open(TestImages.jpeg(40, 30))).isNull();
    }

    @Test
    void anIndexWithoutAColourIsDeclined() throws IOException {
        byte[] png = withColours(TestImages.write(indexed(), "png"), 3);

        assertThatExceptionOfType(DeclinedException.class).isThrownBy(() -> picture(png, 1));
    }

    /** With only the first colours of its palette; nobody looks at the checksum of that. */
    private static byte[] withColours(byte[] png, int count) throws IOException {
        int length = 33; // behind signature and header
        int colours = ByteBuffer.wrap(png).getInt(length);
        var cut = new ByteArrayOutputStream();
        cut.write(png, 0, length);
        cut.write(ByteBuffer.allocate(4).putInt(3 * count).array());
        cut.write(png, length + 4, 4 + 3 * count);
        int checksum = length + 8 + colours;
        cut.write(png, checksum, png.length - checksum);
        return cut.toByteArray();
    }

    private static BufferedImage indexed() {
        return TestImages.quarters(40, 30, BufferedImage.TYPE_BYTE_INDEXED);
    }

    private static byte[] interlaced(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] mutant(byte[] file, Random random) {
        byte[] mutant = file.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int near = random.nextBoolean() ? Math.min(120, file.length) : file.length;
            mutant[random.nextInt(near)] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static void readDamaged(String name, byte[] file) {
        try {
            LineDecoder decoder = open(file);
            if (decoder != null) {
                try (decoder) {
                    if (decoder.rows().width() < 2000 && decoder.rows().height() < 2000) {
                        picture(decoder.rows());
                    }
                }
            }
        } catch (DeclinedException | UnreadableImageException told) {
            assertThat(told.getMessage()).isNotBlank();
        } catch (IOException | RuntimeException fault) {
            throw new AssertionError(name + " " + java.util.HexFormat.of().formatHex(file), fault);
        }
    }

    private static @Nullable LineDecoder open(byte[] file) throws IOException {
        ImageSource source = new InMemorySource(file);
        return LineDecoder.open(source, Headers.read(source), NEVER);
    }

    private static float[][][] picture(byte[] file, int step) throws IOException {
        try (LineDecoder decoder = Objects.requireNonNull(open(file), "declined")) {
            return picture(step == 1 ? decoder.rows() : decoder.rows().averaged(step));
        }
    }

    private static float[][][] pictureByOthers(byte[] file) throws IOException {
        var source = new InMemorySource(file);
        return picture(FullDecoder.decode(source, Headers.read(source), NEVER).rows());
    }

    private static float[][][] picture(Rows rows) throws IOException {
        float[][][] picture = new float[rows.height()][rows.channels()][rows.width()];
        for (int y = 0; y < picture.length; y++) {
            rows.read(y, picture[y]);
        }
        return picture;
    }

    private static float[][][] means(float[][][] picture, int step) {
        int height = Math.ceilDiv(picture.length, step);
        int width = Math.ceilDiv(picture[0][0].length, step);
        float[][][] means = new float[height][picture[0].length][width];
        for (int y = 0; y < height; y++) {
            for (int c = 0; c < picture[0].length; c++) {
                for (int x = 0; x < width; x++) {
                    means[y][c][x] = mean(picture, c, x * step, y * step, step);
                }
            }
        }
        return means;
    }

    private static float mean(float[][][] picture, int channel, int left, int top, int step) {
        double sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(picture.length, top + step); y++) {
            for (int x = left; x < Math.min(picture[0][0].length, left + step); x++) {
                sum += picture[y][channel][x];
                count++;
            }
        }
        return (float) (sum / count);
    }

    /** Palettes come with alpha from other readers; 16 bits are brought to 8 here. */
    private static void assertSame(String name, float[][][] found, float[][][] expected) {
        float tolerance = name.startsWith(DEEP_ALPHA) ? 1.01f : 0.51f;
        assertThat(found.length).as(name).isEqualTo(expected.length);
        for (int y = 0; y < found.length; y++) {
            for (int c = 0; c < expected[y].length; c++) {
                float[] channel = expected[y][c];
                if (c == found[y].length) {
                    assertThat(channel).as("alpha of " + name).containsOnly(255);
                } else {
                    assertThat(found[y][c])
                            .as("line %d, channel %d of %s", y, c, name)
                            .containsExactly(channel, within(tolerance));
                }
            }
        }
    }
}
