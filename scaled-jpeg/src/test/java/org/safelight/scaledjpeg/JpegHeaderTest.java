package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a header says, from segments put in behind the start marker. */
class JpegHeaderTest {

    private static final int APP0_LENGTH = 18;

    private final byte[] colour =
            JdkWriter.PLAIN
                    .sampling(2, 1)
                    .write(JdkAgreementTest.image(BufferedImage.TYPE_INT_RGB, 33, 17));

    @Test
    void sizeSamplingAndModeAreRead() {
        JpegHeader header = Jpegs.header(colour);

        assertThat(header.width()).isEqualTo(33);
        assertThat(header.height()).isEqualTo(17);
        assertThat(header.progressive()).isFalse();
        assertThat(header.sampling())
                .containsExactly(
                        new JpegHeader.Sampling(2, 1),
                        new JpegHeader.Sampling(1, 1),
                        new JpegHeader.Sampling(1, 1));
    }

    @Test
    void jfifIsYcbcrWhateverAdobeSays() {
        byte[] both = with(colour, 0xEE, adobe(0));

        assertThat(Jpegs.header(colour).colourModel()).isEqualTo(ColourModel.YCBCR);
        assertThat(Jpegs.header(both).colourModel()).isEqualTo(ColourModel.YCBCR);
    }

    @Test
    void withoutJfifTheAdobeTransformDecides() {
        byte[] bare = withoutJfif();

        assertThat(Jpegs.header(with(bare, 0xEE, adobe(0))).colourModel())
                .isEqualTo(ColourModel.RGB);
        assertThat(Jpegs.header(with(bare, 0xEE, adobe(1))).colourModel())
                .isEqualTo(ColourModel.YCBCR);
    }

    @Test
    void withoutEitherTheIdentifiersDecide() {
        byte[] bare = withoutJfif();
        byte[] named = bare.clone();
        rename(named, 'R', 'G', 'B');

        assertThat(Jpegs.header(bare).colourModel()).isEqualTo(ColourModel.YCBCR);
        assertThat(Jpegs.header(named).colourModel()).isEqualTo(ColourModel.RGB);
    }

    @Test
    void aProfileIsJoinedInTheOrderOfItsNumbers() {
        byte[] second = with(colour, 0xE2, latin("ICC_PROFILE\0\1\2abc"));
        byte[] both = with(second, 0xE2, latin("ICC_PROFILE\0\2\2def"));

        assertThat(Jpegs.header(both).iccProfile()).hasValue(latin("abcdef"));
        assertThat(Jpegs.header(second).iccProfile()).isEmpty();
        assertThat(Jpegs.header(colour).iccProfile()).isEmpty();
    }

    @Test
    void exifIsHandedOutRaw() {
        byte[] file = with(colour, 0xE1, latin("Exif\0\0II*\0rest"));

        assertThat(Jpegs.header(file).exif()).hasValue(latin("II*\0rest"));
        assertThat(Jpegs.header(colour).exif()).isEmpty();
    }

    private byte[] withoutJfif() {
        var out = new ByteArrayOutputStream();
        out.write(colour, 0, 2);
        out.write(colour, 2 + APP0_LENGTH, colour.length - 2 - APP0_LENGTH);
        return out.toByteArray();
    }

    private static void rename(byte[] file, int... names) {
        for (int i = 0; i < file.length; i++) {
            boolean frame = file[i] == -1 && file[i + 1] == (byte) 0xC0;
            boolean scan = file[i] == -1 && file[i + 1] == (byte) 0xDA;
            for (int c = 0; (frame || scan) && c < names.length; c++) {
                file[i + (frame ? 10 + 3 * c : 5 + 2 * c)] = (byte) names[c];
            }
            if (scan) {
                return;
            }
        }
    }

    private static byte[] adobe(int transform) {
        return latin("Adobe\0d\0\0\0\0" + (char) transform);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] with(byte[] file, int marker, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(file, 2, file.length - 2);
        return out.toByteArray();
    }
}
