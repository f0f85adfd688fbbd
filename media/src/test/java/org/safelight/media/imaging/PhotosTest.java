package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.Place;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Runs over real photos, good and bad, where this machine has them. */
class PhotosTest {

    private static final ImageInspector INSPECTOR = new ImageInspector(ImageLimits.DEFAULT);
    private static final ThumbnailPipeline PIPELINE =
            new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 2);
    private static final int TOLERANCE = 12;

    /** Made once with libvips 8.14 and ImageMagick 6.9, from thumbnails in sRGB and on white. */
    private static final Properties REFERENCES = references();

    /** Accepted although damaged: what can be shown of a JPEG is shown. */
    private static final List<String> SHOWN =
            List.of(
                    "jpeg-html-polyglot.jpg",
                    "png_decompression_dos.png",
                    "BlueSquare_truncated.jpg",
                    "truncated_jpeg.jpg",
                    "ultrahdr-cut-gps.jpg",
                    "jpeg-named.png",
                    "png-named.jpg");

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    static List<Path> good() {
        return Photos.below("good").stream()
                .filter(file -> !file.toString().contains("other-formats"))
                .toList();
    }

    static List<Path> bad() {
        return Photos.below("bad");
    }

    static List<Path> otherFormats() {
        return Photos.below("good/other-formats");
    }

    static List<Path> orientations() {
        return Photos.below("good/orientation");
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodFileLooksLikeItself(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ImageFacts facts = INSPECTOR.inspect(new InMemorySource(bytes));
        RenderedThumbnail thumbnail = render(bytes, facts.format());
        int width = Math.min(200, facts.dimensions().width());
        double scale = (double) width / facts.dimensions().width();
        int height = (int) Math.round(facts.dimensions().height() * scale);
        assertThat(thumbnail.dimensions()).isEqualTo(new Dimensions(width, height));
        String reference = REFERENCES.getProperty(file.getFileName().toString());
        assertThat(reference).as("a reference for %s", file).isNotNull();
        assertThat(grid(thumbnail).distanceTo(new ColourGrid(reference)))
                .isLessThanOrEqualTo(TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void everyOrientationLooksLikeTheFirst(Path file) throws IOException {
        String first = file.getFileName().toString().replaceAll("_\\d", "_1");
        byte[] upright = Files.readAllBytes(file.resolveSibling(first));
        RenderedThumbnail expected = render(upright, ImageFormat.JPEG);
        RenderedThumbnail thumbnail = render(Files.readAllBytes(file), ImageFormat.JPEG);
        assertThat(thumbnail.dimensions()).isEqualTo(expected.dimensions());
        assertThat(grid(thumbnail).distanceTo(grid(expected))).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("otherFormats")
    void otherFormatsAreNotSupported(Path file) throws IOException {
        var source = new InMemorySource(Files.readAllBytes(file));
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(() -> INSPECTOR.inspect(source))
                .extracting(UnreadableImageException::reason)
                .isEqualTo(UnreadableImageException.Reason.UNSUPPORTED);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadFileIsRefusedOrShownSoonAndAlwaysTheSame(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String first = outcome(bytes);
        // The second time, so that it is the file that counts and not the start of a process.
        long start = System.nanoTime();
        assertThat(outcome(bytes)).isEqualTo(first);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        boolean shown = SHOWN.contains(file.getFileName().toString());
        assertThat(first.startsWith("shown")).as(first).isEqualTo(shown);
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void metadataIsRead() throws IOException {
        var source = new InMemorySource(Photos.read("good/jpeg/12mp-icc-srgb-gps.jpg"));
        ImageFacts facts = INSPECTOR.inspect(source);
        assertThat(Optional.ofNullable(facts.place()).map(place -> place.or(new Place(0, 0, null))))
                .get()
                .usingRecursiveComparison()
                .withComparatorForType(new DoubleComparator(0.0001), Double.class)
                .ignoringFields("altitude")
                .isEqualTo(new Place(54.5365, 13.6777, /* altitude= */ null));
        var taken = LocalDateTime.of(2018, 8, 18, 16, 38, 10);
        assertThat(facts.takenAt()).isEqualTo(new CaptureTime(taken, /* offset= */ null));
        assertThat(facts.camera()).isEqualTo(new Camera("LGE", "Nexus 5X", /* lens= */ null));
    }

    private static String outcome(byte[] bytes) throws IOException {
        try {
            ImageFacts facts = INSPECTOR.inspect(new InMemorySource(bytes));
            RenderedThumbnail thumbnail = render(bytes, facts.format());
            return "shown " + grid(thumbnail).hex();
        } catch (UnreadableImageException e) {
            return e.reason() + " " + e.getMessage();
        }
    }

    private static RenderedThumbnail render(byte[] bytes, ImageFormat format) throws IOException {
        return PIPELINE.render(new InMemorySource(bytes), format);
    }

    private static ColourGrid grid(RenderedThumbnail thumbnail) throws IOException {
        BufferedImage picture = TestImages.read(thumbnail.jpeg());
        return ColourGrid.of(picture);
    }

    private static Properties references() {
        var properties = new Properties();
        try (InputStream in = PhotosTest.class.getResourceAsStream("colour-grids.properties")) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
