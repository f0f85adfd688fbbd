package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.safelight.media.imaging.UnreadableImageException.Reason.TOO_LARGE;
import static org.safelight.media.imaging.UnreadableImageException.Reason.UNDECODABLE;
import static org.safelight.media.imaging.UnreadableImageException.Reason.UNSUPPORTED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.media.imaging.UnreadableImageException.Reason;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

class ImageInspectorTest {

    private final ImageInspector inspector = new ImageInspector(ImageLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "png, PNG", "gif, GIF", "bmp, BMP", "tiff, TIFF"})
    void formatAndSizeComeFromTheBytes(String written, ImageFormat format) throws IOException {
        ImageFacts facts = inspect(TestImages.write(TestImages.quarters(37, 23), written));
        assertThat(facts.format()).isEqualTo(format);
        assertThat(facts.dimensions()).isEqualTo(new Dimensions(37, 23));
        assertThat(facts.orientation()).isEqualTo(1);
    }

    @Test
    void aTurnedPictureHasTheDimensionsItIsShownWith() throws IOException {
        byte[] exif = new TiffBuilder().shorts(274, 6).build();
        ImageFacts facts = inspect(TestImages.withExif(TestImages.jpeg(40, 20), exif));
        assertThat(facts.orientation()).isEqualTo(6);
        assertThat(facts.dimensions()).isEqualTo(new Dimensions(20, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "%PDF-1.7",
                "\0\0\0\u0018ftypheic",
                "\0\0\0\u0018ftypavif",
                "plain text",
                "B",
                ""
            })
    void otherFormatsAreNotSupported(String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageInspector.formatOf(bytes)).isEmpty();
        assertThat(refusal(bytes)).isEqualTo(UNSUPPORTED);
    }

    @Test
    void theRefusalNamesTheFormat() {
        byte[] heic = "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(() -> inspect(heic))
                .withMessage("HEIC is not supported");
    }

    @Test
    void aRawFileIsNotTakenForItsPreview() throws IOException {
        byte[] dng = pageOf(40, 20).bytes(50706, 1, 4, 0, 0).build();
        byte[] nef = pageOf(40, 20).directory(330, new TiffBuilder().shorts(262, 32803)).build();
        assertThat(refusal(dng)).isEqualTo(UNSUPPORTED);
        assertThat(refusal(nef)).isEqualTo(UNSUPPORTED);
        assertThat(inspect(pageOf(40, 20).build()).format()).isEqualTo(ImageFormat.TIFF);
    }

    @Test
    void aTiffThatIsTooShortForItsSizeIsRefused() {
        assertThat(refusal(pageOf(4000, 2000).build())).isEqualTo(UNDECODABLE);
    }

    @Test
    void aPngWhoseChecksumFailsIsRefused() throws IOException {
        byte[] png = TestImages.write(TestImages.quarters(30, 30), "png");
        for (int damaged : new int[] {17, 24, 50, png.length - 20}) {
            byte[] copy = png.clone();
            copy[damaged] ^= 1;
            assertThat(refusal(copy)).as("byte %d", damaged).isEqualTo(UNDECODABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void aFileThatIsCutIsRefused(String format) throws IOException {
        byte[] whole = TestImages.write(TestImages.quarters(60, 60), format);
        byte[] cut = Arrays.copyOf(whole, whole.length - whole.length / 3);
        assertThat(refusal(cut)).isEqualTo(UNDECODABLE);
    }

    @Test
    void aBombIsRefusedByItsHeader() throws IOException {
        byte[] png = TestImages.write(bitmap(16384), "png");
        assertThat(png.length).isLessThan(100_000);
        Instant start = Instant.now();
        assertThat(refusal(png)).isEqualTo(TOO_LARGE);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aJpegMayBeLargerThanOtherFormats() throws IOException {
        byte[] jpeg = TestImages.jpeg(64, 64);
        int frame = indexOf(jpeg, 0xFF, 0xC0);
        byte[] large = Arrays.copyOf(jpeg, 250_000);
        ByteBuffer.wrap(large).putShort(frame + 5, (short) 8742).putShort(frame + 7, (short) 11656);
        assertThat(inspect(large).dimensions()).isEqualTo(new Dimensions(11656, 8742));
        ByteBuffer.wrap(large).putShort(frame + 5, (short) 65000).putShort(frame + 7, (short) 1900);
        assertThat(refusal(Arrays.copyOf(large, 2000))).isEqualTo(UNDECODABLE);
    }

    @Test
    void losslessAndTwelveBitJpegAreNotSupported() throws IOException {
        byte[] jpeg = TestImages.jpeg(64, 64);
        int frame = indexOf(jpeg, 0xFF, 0xC0);
        byte[] lossless = jpeg.clone();
        lossless[frame + 1] = (byte) 0xC3;
        byte[] twelveBit = jpeg.clone();
        twelveBit[frame + 4] = 12;
        assertThat(refusal(lossless)).isEqualTo(UNSUPPORTED);
        assertThat(refusal(twelveBit)).isEqualTo(UNSUPPORTED);
    }

    @Test
    void aFailingSourceIsNoFaultOfTheFile() {
        var failure = new IOException("The disk is gone");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> inspector.inspect(new FailingSource(failure)))
                .isSameAs(failure);
    }

    private ImageFacts inspect(byte[] bytes) throws IOException {
        return inspector.inspect(new InMemorySource(bytes));
    }

    private Reason refusal(byte[] bytes) {
        try {
            inspect(bytes);
        } catch (UnreadableImageException e) {
            return e.reason();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("The file was accepted");
    }

    private static TiffBuilder pageOf(int width, int height) {
        return new TiffBuilder()
                .number(256, width)
                .number(257, height)
                .shorts(258, 1)
                .shorts(259, 1)
                .shorts(262, 1)
                .number(273, 8)
                .number(279, 100)
                .bytes(700, new int[200]);
    }

    private static BufferedImage bitmap(int side) {
        return new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    }

    private static int indexOf(byte[] bytes, int first, int second) {
        for (int i = 0; i < bytes.length - 1; i++) {
            if ((bytes[i] & 0xFF) == first && (bytes[i + 1] & 0xFF) == second) {
                return i;
            }
        }
        throw new AssertionError("No such marker");
    }

    private record FailingSource(IOException failure) implements ImageSource {

        @Override
        public long size() {
            return 1000;
        }

        @Override
        public int read(long position, byte[] buffer, int offset, int length) throws IOException {
            throw failure;
        }
    }
}
