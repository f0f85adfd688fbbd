package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.scaledjpeg.syntax.Reason;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Damage ends in an outcome, never in an exception, and never late. */
class DamagedFileTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Workspace workspace = new Workspace();

    static Stream<byte[]> files() {
        var colour = JdkAgreementTest.image(BufferedImage.TYPE_INT_RGB, 60, 44);
        var gray = JdkAgreementTest.image(BufferedImage.TYPE_BYTE_GRAY, 37, 29);
        var plain = JdkWriter.PLAIN.sampling(2, 2);
        return Stream.of(
                plain.write(colour),
                plain.asProgressive().write(colour),
                plain.restartingEvery(2).asOptimised().write(colour),
                plain.restartingEvery(3).asProgressive().write(colour),
                JdkWriter.PLAIN.write(gray),
                JdkWriter.PLAIN.asProgressive().write(gray),
                separateScans());
    }

    private static byte[] separateScans() {
        var picture = new SyntheticPicture(45, 33, 3, 20);
        var factors = new int[][] {{2, 1}, {1, 1}, {1, 1}};
        var scans = List.of(new int[] {0}, new int[] {1, 2});
        return SequentialEncoder.encode(picture, factors, scans, 4, 5).file();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPrefixHasAnOutcome(byte[] file) {
        for (int length = 0; length < file.length; length++) {
            byte[] prefix = Arrays.copyOf(file, length);
            decodeAtEveryScale(prefix);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFlippedByteHasAnOutcome(byte[] file) {
        for (int place = 0; place < file.length; place++) {
            for (int mask : new int[] {0x10, 0xFF}) {
                byte[] flipped = file.clone();
                flipped[place] ^= (byte) mask;
                decodeAtEveryScale(flipped);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void severalDamagesAtOnceHaveAnOutcome(byte[] file) {
        Random random = new Random(20);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(file, random.nextInt(file.length) + 1);
            for (int i = 0; i < 1 + round % 8; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            decodeAtEveryScale(damaged);
        }
    }

    private void decodeAtEveryScale(byte[] file) {
        for (Scale scale : Scale.values()) {
            long start = System.nanoTime();
            assertThatNoException().isThrownBy(() -> decode(file, scale));
            assertThat(System.nanoTime() - start).isLessThan(LONGEST.toNanos());
        }
    }

    /** In a workspace that has seen all the damage before. */
    private void decode(byte[] file, Scale scale) {
        if (ScaledJpeg.open(file, Jpegs.PATIENT) instanceof ScaledJpeg jpeg) {
            jpeg.decode(scale, workspace);
        }
    }

    @Test
    void aCutFileIsDecodedAsFarAsItGoes() {
        var image = JdkAgreementTest.image(BufferedImage.TYPE_BYTE_GRAY, 320, 320);
        byte[] file = JdkWriter.PLAIN.write(image);

        Planes whole = Jpegs.decoded(file, Scale.EIGHTH);
        Planes half = Jpegs.decoded(Arrays.copyOf(file, file.length / 2), Scale.EIGHTH);

        assertThat(whole.coverage()).isEqualTo(1);
        assertThat(half.complete()).isFalse();
        assertThat(half.coverage()).isBetween(0.4, 0.6);
        var lines = half.planes().getFirst();
        int good = ((int) (half.coverage() * 40)) * 40;
        assertThat(Arrays.copyOf(lines.samples(), good))
                .isEqualTo(Arrays.copyOf(whole.planes().getFirst().samples(), good));
        assertThat(Jpegs.sample(lines, 39, 39)).isEqualTo(128);
    }

    @Test
    void aCutProgressiveFileIsLessExactNotGray() {
        var image = JdkAgreementTest.image(BufferedImage.TYPE_BYTE_GRAY, 320, 320);
        byte[] file = JdkWriter.PLAIN.asProgressive().write(image);

        byte[] cut = Arrays.copyOf(file, file.length / 3);

        assertThat(Jpegs.decoded(cut, Scale.HALF).complete()).isFalse();
        assertThat(Jpegs.decoded(cut, Scale.HALF).coverage()).isEqualTo(1);
    }

    @Test
    void aRestartMarkerOutOfTurnIsDeclined() {
        var image = JdkAgreementTest.image(BufferedImage.TYPE_BYTE_GRAY, 64, 64);
        byte[] file = JdkWriter.PLAIN.restartingEvery(8).write(image);
        int place = indexOf(file, 0xD3);

        file[place + 1] = (byte) 0xD4;

        assertThat(Jpegs.decode(file, Scale.EIGHTH))
                .isInstanceOfSatisfying(
                        Declined.class, d -> assertThat(d.reason()).isEqualTo(Reason.MALFORMED));
    }

    private static int indexOf(byte[] file, int marker) {
        for (int i = 0; i < file.length - 1; i++) {
            if (file[i] == -1 && (file[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new IllegalArgumentException("no marker " + marker);
    }
}
