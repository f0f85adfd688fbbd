package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.scaledjpeg.syntax.Reason;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;

/** What is left to another reader, and that it is known before any work is done. */
class DecliningTest {

    private final byte[] file =
            JdkWriter.PLAIN.write(JdkAgreementTest.image(BufferedImage.TYPE_INT_RGB, 64, 48));
    private final int frame = segment(0xC0);

    @Test
    void noBytesAreNoJpeg() {
        assertDeclined(new byte[0], Reason.NOT_JPEG);
        assertDeclined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, Reason.NOT_JPEG);
    }

    @ParameterizedTest
    @CsvSource({"0xC3", "0xC5", "0xC7", "0xC9", "0xCA", "0xCB", "0xCF"})
    void otherProcessesAreUnsupported(String marker) {
        file[frame + 1] = (byte) (int) Integer.decode(marker);

        assertDeclined(file, Reason.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 12, UNSUPPORTED", // bits a sample
        "9, 2, UNSUPPORTED", // components
        "11, 0x50, MALFORMED", // sampling factors
        "12, 4, MALFORMED", // table selector
        "10, 2, MALFORMED" // an identifier used twice
    })
    void aFrameHeaderOutOfRangeIsDeclined(int place, String value, Reason reason) {
        file[frame + place] = (byte) (int) Integer.decode(value);

        assertDeclined(file, reason);
    }

    @Test
    void fourComponentsAreUnsupported() {
        byte[] four = Arrays.copyOf(file, file.length);
        four[frame + 9] = 4;

        assertDeclined(four, Reason.UNSUPPORTED);
    }

    @Test
    void aHeightToBeDefinedLaterIsUnsupported() {
        file[frame + 5] = 0;
        file[frame + 6] = 0;

        assertDeclined(file, Reason.UNSUPPORTED);
    }

    @Test
    void aHeaderThatClaimsMoreThanTheBytesCanHoldIsTooShort() {
        Arrays.fill(file, frame + 5, frame + 9, (byte) 0x40);

        assertDeclined(file, Reason.TOO_SHORT);
    }

    @Test
    void aHeaderThatClaimsTheMostIsOverTheLimit() {
        Arrays.fill(file, frame + 5, frame + 9, (byte) 0xFF);

        assertDeclined(file, Reason.OVER_LIMIT);
    }

    @Test
    void aMissingHuffmanTableIsDeclined() {
        int table = segment(0xC4);
        file[table + 1] = (byte) 0xFE;

        assertThat(reason(Jpegs.decode(file, Scale.EIGHTH))).isEqualTo(Reason.MISSING_TABLE);
    }

    @Test
    void aMissingQuantisationTableIsDeclined() {
        int table = segment(0xDB);
        file[table + 1] = (byte) 0xFE;

        assertThat(reason(Jpegs.decode(file, Scale.EIGHTH))).isEqualTo(Reason.MISSING_TABLE);
    }

    @Test
    void everyLimitIsKept() {
        Limits all = Limits.DEFAULT;
        var limits =
                new Limits[] {
                    new Limits(64 * 48 - 1, all.workingBytes(), 9, 99, all.time()),
                    new Limits(all.pixels(), 8 * 6 * 3 - 1, 9, 99, all.time()),
                    new Limits(all.pixels(), all.workingBytes(), 0, 99, all.time()),
                    new Limits(all.pixels(), all.workingBytes(), 9, 3, all.time())
                };

        for (Limits limit : limits) {
            assertThat(reason(decode(limit))).as("%s", limit).isEqualTo(Reason.OVER_LIMIT);
        }
        assertThat(reason(decode(all.within(Duration.ZERO)))).isEqualTo(Reason.OUT_OF_TIME);
    }

    private Decoding decode(Limits limits) {
        return switch (ScaledJpeg.open(file, limits)) {
            case ScaledJpeg jpeg -> jpeg.decode(Scale.EIGHTH);
            case Declined declined -> declined;
        };
    }

    private static Reason reason(Decoding decoding) {
        assertThat(decoding).isInstanceOf(Declined.class);
        return ((Declined) decoding).reason();
    }

    private static void assertDeclined(byte[] bytes, Reason reason) {
        assertThat(ScaledJpeg.open(bytes, Jpegs.PATIENT))
                .isInstanceOfSatisfying(
                        Declined.class, d -> assertThat(d.reason()).isEqualTo(reason));
    }

    private int segment(int marker) {
        for (int i = 0; i < file.length - 1; i++) {
            if (file[i] == -1 && (file[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new IllegalArgumentException("no marker " + marker);
    }
}
