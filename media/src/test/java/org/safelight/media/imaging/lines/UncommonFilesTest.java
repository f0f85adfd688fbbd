package org.safelight.media.imaging.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.TestImages;
import org.safelight.media.imaging.header.Headers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What lines would show otherwise than it is, and therefore leave to another reader. */
class UncommonFilesTest {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;

    /** In a chunk VP8X, which comes first (RFC 9649). */
    private static final int CANVAS_WIDTH = 24;

    private static final int CANVAS_HEIGHT = 27;
    private static final String LOSSLESS = "/org/safelight/media/imaging/webp/lossless.webp";

    @Test
    void aPngInWhichOneColourIsClearIsDeclined() throws IOException {
        byte[] png = TestImages.write(TestImages.quarters(WIDTH, HEIGHT), "png");

        assertThat(isRead(png)).isTrue();
        assertThat(isRead(withClearColour(png))).isFalse();
    }

    @Test
    void aPhotoshopDocumentWithMoreThanItsColoursIsDeclined() throws IOException {
        byte[] psd = common("stored psd");
        byte[] withAlpha = Arrays.copyOf(psd, psd.length + WIDTH * HEIGHT);
        withAlpha[13] = 4; // channels

        assertThat(isRead(psd)).isTrue();
        assertThat(isRead(withAlpha)).isFalse();
    }

    @Test
    void aTiffInTilesIsDeclined() throws IOException {
        assertThat(isRead(tiff(TestImages.quarters(WIDTH, HEIGHT), /* tiled= */ false))).isTrue();
        assertThat(isRead(tiff(TestImages.quarters(WIDTH, HEIGHT), /* tiled= */ true))).isFalse();
    }

    @Test
    void aTiffWithAlphaIsDeclined() throws IOException {
        var image = TestImages.quarters(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);

        assertThat(isRead(tiff(image, /* tiled= */ false))).isFalse();
    }

    @Test
    void aGifWhoseFirstFrameIsSmallerThanItsScreenIsDeclined() throws IOException {
        byte[] gif = common("plain gif");
        byte[] wider = gif.clone();
        wider[6] = WIDTH + 1;
        byte[] higher = gif.clone();
        higher[8] = HEIGHT + 1;

        assertThat(isRead(gif)).isTrue();
        assertThat(isRead(wider)).isFalse();
        assertThat(isRead(higher)).isFalse();
    }

    @Test
    void aWebpWhoseFrameIsSmallerThanItsCanvasIsDeclined() throws IOException {
        byte[] webp = webp();
        byte[] wider = webp.clone();
        wider[CANVAS_WIDTH]++;
        byte[] higher = webp.clone();
        higher[CANVAS_HEIGHT]++;

        assertThat(isRead(webp)).isTrue();
        assertThat(isRead(wider)).isFalse();
        assertThat(isRead(higher)).isFalse();
    }

    private static boolean isRead(byte[] file) throws IOException {
        ImageSource source = new InMemorySource(file);
        try (LineDecoder decoder = LineDecoder.open(source, Headers.read(source), Long.MAX_VALUE)) {
            return decoder != null;
        }
    }

    private static byte[] common(String name) throws IOException {
        Map<String, byte[]> files = CommonFiles.of(WIDTH, HEIGHT);
        return Objects.requireNonNull(files.get(name));
    }

    /**
     * With a chunk tRNS behind the header, which says that one colour is clear (section 11.3.1).
     */
    private static byte[] withClearColour(byte[] png) throws IOException {
        int header = 33;
        byte[] chunk = {'t', 'R', 'N', 'S', 0, 0, 0, 0, 0, 0};
        var checksum = new CRC32();
        checksum.update(chunk);
        var bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, header);
        bytes.write(ByteBuffer.allocate(4).putInt(6).array());
        bytes.write(chunk);
        bytes.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        bytes.write(png, header, png.length - header);
        return bytes.toByteArray();
    }

    private static byte[] tiff(BufferedImage image, boolean tiled) throws IOException {
        ImageWriter writer = TestImages.writer("tiff");
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (tiled) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(16, 16, 0, 0);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] webp() throws IOException {
        try (InputStream in = UncommonFilesTest.class.getResourceAsStream(LOSSLESS)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
