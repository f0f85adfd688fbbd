package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFormat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

class ThumbnailPipelineTest {

    private static final ThumbnailPipeline PIPELINE =
            new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 2);

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 200, 150", // a sample for each block
        "1600, 1200, 200, 150", // 2×2
        "800, 600, 200, 150", // 4×4
        "400, 300, 200, 150", // whole
        "200, 150, 200, 150",
        "120, 90, 120, 90", // never enlarged
        "3000, 10, 200, 1",
        "2000, 3, 200, 1", // never without height
        "10, 1000, 10, 1000"
    })
    void aThumbnailIsAsWideAsConfiguredButNeverEnlarged(int w, int h, int width, int height)
            throws IOException {
        RenderedThumbnail thumbnail = render(TestImages.jpeg(w, h));
        assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(width, height));
        BufferedImage picture = TestImages.read(thumbnail.jpeg());
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 1600, 800, 240})
    void coloursAreThoseOfThePicture(int width) throws IOException {
        BufferedImage picture =
                TestImages.read(render(TestImages.jpeg(width, width * 3 / 4)).jpeg());
        assertQuarters(picture, 0, 1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 2, 3",
        "2, 1, 0, 3, 2",
        "3, 3, 2, 1, 0",
        "4, 2, 3, 0, 1",
        "5, 0, 2, 1, 3",
        "6, 2, 0, 3, 1",
        "7, 3, 1, 2, 0",
        "8, 1, 3, 0, 2"
    })
    void everyOrientationIsShownUpright(int orientation, int a, int b, int c, int d)
            throws IOException {
        byte[] exif = new TiffBuilder().shorts(274, orientation).build();
        byte[] jpeg = TestImages.withExif(TestImages.jpeg(2400, 1200), exif);
        RenderedThumbnail thumbnail = render(jpeg);
        int height = orientation < 5 ? 100 : 400;
        assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(200, height));
        assertQuarters(TestImages.read(thumbnail.jpeg()), a, b, c, d);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    void otherFormatsAreRenderedToo(String format) throws IOException {
        RenderedThumbnail thumbnail =
                render(TestImages.write(TestImages.quarters(500, 400), format));
        assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(200, 160));
        assertQuarters(TestImages.read(thumbnail.jpeg()), 0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void pixelsOfAnyKindAreRendered(int type) throws IOException {
        byte[] png = TestImages.write(TestImages.quarters(300, 300, type), "png");
        BufferedImage picture = TestImages.read(render(png).jpeg());
        BufferedImage expected = TestImages.read(TestImages.write(opaque(png), "png"));
        assertThat(distance(picture.getRGB(150, 40), expected.getRGB(225, 60))).isLessThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    void whatIsCommonNeedsNoDecoderProcess(String format) throws IOException {
        byte[] file = TestImages.write(TestImages.quarters(500, 400), format);
        try (var pipeline =
                new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1)) {
            Set<Long> before = children();
            ImageFormat kind = ImageInspector.formatOf(file).orElseThrow();
            pipeline.render(new InMemorySource(file), kind);
            assertThat(before).containsAll(children());
        }
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    @Test
    void whatIsTransparentIsShownOnWhite() throws IOException {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_4BYTE_ABGR);
        for (int x = 150; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, 0x80FF0000);
            }
        }
        BufferedImage picture = TestImages.read(render(TestImages.write(image, "png")).jpeg());
        assertThat(distance(picture.getRGB(40, 60), 0xFFFFFF)).isLessThan(3);
        assertThat(distance(picture.getRGB(160, 60), 0xFF7F7F)).isLessThan(4);
    }

    @Test
    void theSameBytesGiveTheSameThumbnail() throws IOException {
        byte[] jpeg = TestImages.jpeg(3000, 2000);
        byte[] png = TestImages.write(TestImages.quarters(300, 200), "png");
        assertThat(render(jpeg).jpeg()).isEqualTo(render(jpeg).jpeg());
        assertThat(render(png).jpeg()).isEqualTo(render(png).jpeg());
        assertThat(render(png).placeholder()).isEqualTo(render(png).placeholder());
    }

    @Test
    void aThumbnailCarriesNoMetadata() throws IOException {
        byte[] exif = new TiffBuilder().text(315, "The Artist").build();
        byte[] jpeg = TestImages.withExif(TestImages.jpeg(2400, 1200), exif);
        byte[] thumbnail = render(jpeg).jpeg();
        String text = new String(thumbnail, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("Exif").doesNotContain("Artist");
        assertThat(text).endsWith("\u00FF\u00D9");
    }

    @Test
    void thePlaceholderIsSmall() throws IOException {
        byte[] hash = Base64.getDecoder().decode(render(TestImages.jpeg(900, 600)).placeholder());
        assertThat(hash.length).isBetween(5, 30);
    }

    private static RenderedThumbnail render(byte[] file) throws IOException {
        ImageFormat format = ImageInspector.formatOf(file).orElseThrow();
        return PIPELINE.render(new InMemorySource(file), format);
    }

    private static BufferedImage opaque(byte[] png) throws IOException {
        BufferedImage image = TestImages.read(png);
        var copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        copy.createGraphics().drawImage(image, 0, 0, null);
        if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
                || image.getType() == BufferedImage.TYPE_USHORT_GRAY) {
            spreadGray(image, copy);
        }
        return copy;
    }

    /** Java's own conversion takes gray for linear light. */
    private static void spreadGray(BufferedImage gray, BufferedImage target) {
        int shift = gray.getType() == BufferedImage.TYPE_USHORT_GRAY ? 8 : 0;
        for (int y = 0; y < gray.getHeight(); y++) {
            for (int x = 0; x < gray.getWidth(); x++) {
                int value = gray.getRaster().getSample(x, y, 0) >> shift;
                target.setRGB(x, y, value << 16 | value << 8 | value);
            }
        }
    }

    private static void assertQuarters(BufferedImage picture, int... colours) {
        for (int i = 0; i < 4; i++) {
            int x = picture.getWidth() * (1 + 2 * (i % 2)) / 4;
            int y = picture.getHeight() * (1 + 2 * (i / 2)) / 4;
            Color expected = TestImages.QUARTERS.get(colours[i]);
            assertThat(distance(picture.getRGB(x, y), expected.getRGB()))
                    .as("quarter %d", i)
                    .isLessThan(8);
        }
    }

    private static int distance(int rgb, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }
}
