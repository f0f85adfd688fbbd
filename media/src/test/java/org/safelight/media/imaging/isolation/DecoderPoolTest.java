package org.safelight.media.imaging.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.safelight.media.imaging.UnreadableImageException.Reason.TIMED_OUT;
import static org.safelight.media.imaging.UnreadableImageException.Reason.TOO_LARGE;
import static org.safelight.media.imaging.UnreadableImageException.Reason.UNDECODABLE;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.media.Dimensions;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.InMemorySource;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.TestImages;
import org.safelight.media.imaging.ThumbnailRecipe;
import org.safelight.media.imaging.UnreadableImageException;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

class DecoderPoolTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final DecoderPool pool = new DecoderPool(1);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void rendersInAProcessThatIsUsedAgain() throws IOException {
        assertThat(render(png(), LONG).dimensions()).isEqualTo(new Dimensions(200, 100));
        List<ProcessHandle> first = children();
        assertThat(render(png(), LONG).dimensions()).isEqualTo(new Dimensions(200, 100));
        assertThat(children()).isEqualTo(first).hasSize(1);
    }

    @Test
    void aProcessHasNoEnvironment() throws IOException {
        render(png(), LONG);
        Path environment = Path.of("/proc/" + children().getFirst().pid() + "/environ");
        if (Files.exists(environment)) {
            assertThat(Files.readAllBytes(environment)).isEmpty();
        }
    }

    @Test
    void aLateProcessIsKilledAndTheNextFileGetsANewOne() throws Exception {
        render(png(), LONG);
        ProcessHandle first = children().getFirst();
        var released = new CountDownLatch(1);
        var stalling = new Stalling(new InMemorySource(png()), released);
        CompletableFuture<Void> killed = first.onExit().thenRun(released::countDown);
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(
                        () ->
                                pool.render(
                                        stalling, ThumbnailRecipe.DEFAULT, Duration.ofMillis(100)))
                .extracting(UnreadableImageException::reason)
                .isEqualTo(TIMED_OUT);
        killed.get(10, TimeUnit.SECONDS);
        assertThat(render(png(), LONG).dimensions()).isEqualTo(new Dimensions(200, 100));
        assertThat(children()).hasSize(1).doesNotContain(first);
    }

    @Test
    void aPictureThatDoesNotFitItsHeapIsTooLargeAndCostsNobodyElse() throws IOException {
        byte[] bomb = pngClaiming(20_000, 20_000);
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(() -> render(bomb, LONG))
                .extracting(UnreadableImageException::reason)
                .isEqualTo(TOO_LARGE);
        assertThat(render(png(), LONG).dimensions()).isEqualTo(new Dimensions(200, 100));
    }

    @Test
    void aFailingSourceIsNoFaultOfTheFile() throws IOException {
        var failure = new IOException("The disk is gone");
        byte[] png = png();
        ImageSource failing =
                new ImageSource() {
                    @Override
                    public long size() {
                        return png.length;
                    }

                    @Override
                    public int read(long position, byte[] buffer, int offset, int length)
                            throws IOException {
                        throw failure;
                    }
                };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> pool.render(failing, ThumbnailRecipe.DEFAULT, LONG))
                .isSameAs(failure);
        assertThat(render(png, LONG).dimensions()).isEqualTo(new Dimensions(200, 100));
    }

    @Test
    void aDamagedFileCostsNoProcess() throws IOException {
        render(png(), LONG);
        List<ProcessHandle> first = children();
        assertThatExceptionOfType(UnreadableImageException.class)
                .isThrownBy(() -> render(damagedTiff(), LONG))
                .extracting(UnreadableImageException::reason)
                .isEqualTo(UNDECODABLE);
        assertThat(children()).isEqualTo(first);
    }

    @Test
    void aFileThatIsReadBackAndForthGoesThroughThePipeOnce() throws IOException {
        byte[] png = png();
        var given = new AtomicLong();
        ImageSource counting =
                new ImageSource() {
                    @Override
                    public long size() {
                        return png.length;
                    }

                    @Override
                    public int read(long position, byte[] buffer, int offset, int length) {
                        given.addAndGet(length);
                        return new InMemorySource(png).read(position, buffer, offset, length);
                    }
                };
        pool.render(counting, ThumbnailRecipe.DEFAULT, LONG);
        assertThat(given).hasValue(png.length);
    }

    @Test
    void aProcessEndsWithItsParent() throws Exception {
        Process process = new ProcessBuilder(DecoderCommand.line()).start();
        assertThat(process.getInputStream().read()).isEqualTo(Answer.READY);
        process.getOutputStream().close();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void closingEndsAllProcesses() throws Exception {
        render(png(), LONG);
        ProcessHandle process = children().getFirst();
        pool.close();
        assertThat(process.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(process);
    }

    private RenderedThumbnail render(byte[] file, Duration time) throws IOException {
        return pool.render(new InMemorySource(file), ThumbnailRecipe.DEFAULT, time);
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    private static byte[] png() throws IOException {
        return TestImages.write(TestImages.quarters(400, 200), "png");
    }

    /** Of noise, compressed by LZW, with codes in it that stand for nothing. */
    private static byte[] damagedTiff() throws IOException {
        var noise = new BufferedImage(100, 100, BufferedImage.TYPE_3BYTE_BGR);
        new Random(5).nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType("LZW");
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(noise, null, null), how);
        } finally {
            writer.dispose();
        }
        byte[] tiff = bytes.toByteArray();
        Arrays.fill(tiff, tiff.length / 4, tiff.length / 2, (byte) 0xFE);
        return tiff;
    }

    /** A PNG of 16-bit RGBA, as long as it must be to be believed. */
    private static byte[] pngClaiming(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {16, 6, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", new byte[(int) (8L * width * height / 1032 + 1)]);
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] body) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(body);
        out.writeInt(body.length);
        out.write(name);
        out.write(body);
        out.writeInt((int) crc.getValue());
    }

    /** A source that gives nothing until the process that reads it has been killed. */
    private record Stalling(ImageSource source, CountDownLatch released) implements ImageSource {

        @Override
        public long size() {
            return source.size();
        }

        @Override
        public int read(long position, byte[] buffer, int offset, int length) throws IOException {
            try {
                assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return source.read(position, buffer, offset, length);
        }
    }
}
