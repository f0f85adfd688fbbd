package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

class MetadataRemovalTest {

    private static final String SECRET = "37.5796N 126.9770E";
    private static final byte[] SECRETS = SECRET.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC =
            "ICC_PROFILE\0\1\1 a profile".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(ints = {0xE1, 0xE2, 0xE3, 0xED, 0xEF, 0xFE})
    void whatStandsBesideThePictureOfAJpegIsGone(int marker) throws IOException {
        byte[] jpeg = TestImages.jpeg(64, 48);

        byte[] bare = bare(ImageFormat.JPEG, 1, TestImages.withSegment(jpeg, marker, SECRETS));

        assertThat(text(bare)).doesNotContain(SECRET);
        assertThat(bare).isEqualTo(jpeg);
    }

    @Test
    void theColoursOfAJpegStay() throws IOException {
        byte[] jpeg = TestImages.withSegment(TestImages.jpeg(64, 48), 0xE2, ICC);

        assertThat(bare(ImageFormat.JPEG, 1, jpeg)).isEqualTo(jpeg);
    }

    @Test
    void whatLiesBehindTheEndOfAJpegIsGone() throws IOException {
        byte[] jpeg = TestImages.jpeg(64, 48);
        byte[] second = TestImages.withSegment(jpeg, 0xE1, SECRETS);

        assertThat(bare(ImageFormat.JPEG, 1, joined(jpeg, second))).isEqualTo(jpeg);
    }

    @Test
    void aTurnedJpegStaysTurned() throws IOException {
        byte[] exif = new TiffBuilder().text(270, SECRET).shorts(274, 6).build();
        byte[] jpeg = TestImages.withExif(TestImages.jpeg(64, 48), exif);

        byte[] bare = bare(ImageFormat.JPEG, 6, jpeg);

        ImageFacts facts = inspect(bare);
        assertThat(facts.orientation()).isEqualTo(6);
        assertThat(facts.camera()).isNull();
        assertThat(text(bare)).doesNotContain(SECRET);
    }

    @Test
    void thePictureInAJpegIsTheSame() throws IOException {
        byte[] jpeg = TestImages.withSegment(TestImages.jpeg(640, 480), 0xE1, SECRETS);

        var before = TestImages.read(jpeg);
        var after = TestImages.read(bare(ImageFormat.JPEG, 1, jpeg));

        assertThat(after.getRGB(0, 0, 640, 480, null, 0, 640))
                .isEqualTo(before.getRGB(0, 0, 640, 480, null, 0, 640));
    }

    @Test
    void realPhotosKeepNothingButTheirPicture() throws IOException {
        for (String folder : List.of("good/jpeg", "good/orientation", "good/png")) {
            for (Path photo : Photos.below(folder)) {
                nothingIsKeptBut(photo);
            }
        }
    }

    private static void nothingIsKeptBut(Path photo) throws IOException {
        byte[] bytes = Files.readAllBytes(photo);
        ImageFacts facts = inspect(bytes);
        ImageFacts bare = inspect(bare(facts.format(), facts.orientation(), bytes));
        assertThat(bare.dimensions()).as(photo.toString()).isEqualTo(facts.dimensions());
        assertThat(bare.place()).as(photo.toString()).isNull();
        assertThat(bare.camera()).as(photo.toString()).isNull();
        assertThat(bare.takenAt()).as(photo.toString()).isNull();
    }

    @Test
    void whatStandsBesideThePictureOfAPngIsGone() throws IOException {
        byte[] png = TestImages.write(TestImages.quarters(64, 48), "png");
        byte[] told = joined(withChunk(withChunk(png, "tEXt"), "eXIf"), SECRETS);

        assertThat(text(told)).contains(SECRET);
        assertThat(bare(ImageFormat.PNG, 1, told)).isEqualTo(png);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageFormat.class,
            names = {"JPEG", "PNG"})
    void aFileThatEndsTooEarlyIsNotTakenForAWholeOne(ImageFormat format) throws IOException {
        String name = format == ImageFormat.JPEG ? "jpeg" : "png";
        byte[] whole = TestImages.write(TestImages.quarters(64, 48), name);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> bare(format, 1, half));
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageFormat.class,
            names = {"JPEG", "PNG"},
            mode = EnumSource.Mode.EXCLUDE)
    void ofOtherFormatsNothingIsPromised(ImageFormat format) {
        assertThat(MetadataRemoval.isKnownFor(format)).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> bare(format, 1, SECRETS));
    }

    private static byte[] bare(ImageFormat format, int orientation, byte[] file)
            throws IOException {
        var out = new ByteArrayOutputStream();
        MetadataRemoval.copy(format, orientation, new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static ImageFacts inspect(byte[] bytes) throws IOException {
        return new ImageInspector(ImageLimits.DEFAULT).inspect(new InMemorySource(bytes));
    }

    private static byte[] withChunk(byte[] png, String type) {
        int behindHeader = 8 + 25;
        byte[] content =
                ByteBuffer.allocate(4 + SECRETS.length)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(SECRETS)
                        .array();
        var checksum = new CRC32();
        checksum.update(content);
        byte[] chunk =
                ByteBuffer.allocate(8 + content.length)
                        .putInt(SECRETS.length)
                        .put(content)
                        .putInt((int) checksum.getValue())
                        .array();
        return joined(
                joined(Arrays.copyOf(png, behindHeader), chunk),
                Arrays.copyOfRange(png, behindHeader, png.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
