package org.safelight.media.imaging.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Base64;

class ThumbHashTest {

    @ParameterizedTest
    @CsvSource({"200, 40, 90", "0, 0, 0", "255, 255, 255", "10, 220, 30"})
    void theMeanColourIsInItsHeader(int red, int green, int blue) {
        byte[] hash = hash(even(60, 40, red, green, blue));
        int header = (hash[0] & 0xFF) | ((hash[1] & 0xFF) << 8) | ((hash[2] & 0xFF) << 16);
        double l = (header & 63) / 63.0;
        double p = ((header >> 6) & 63) / 31.5 - 1;
        double q = ((header >> 12) & 63) / 31.5 - 1;
        double decodedBlue = l - 2.0 / 3 * p;
        double decodedRed = (3 * l - decodedBlue + q) / 2;
        assertThat(255 * decodedRed).isCloseTo(red, within(8.0));
        assertThat(255 * (decodedRed - q)).isCloseTo(green, within(8.0));
        assertThat(255 * decodedBlue).isCloseTo(blue, within(8.0));
    }

    @Test
    void theHeaderSaysWhichWayThePictureLies() {
        byte[] wide = hash(even(60, 30, 9, 9, 9));
        byte[] high = hash(even(30, 60, 9, 9, 9));
        assertThat(wide[4] & 0x80).isEqualTo(0x80);
        assertThat(high[4] & 0x80).isZero();
        assertThat(wide[3] & 7).isEqualTo(4);
        assertThat(high[3] & 7).isEqualTo(4);
    }

    @Test
    void aPictureWithoutDetailHasNoVaryingPart() {
        byte[] hash = hash(even(200, 100, 50, 60, 70));
        for (int i = 5; i < hash.length; i++) {
            assertThat(hash[i]).isZero();
        }
    }

    @Test
    void differentPicturesHaveDifferentHashes() {
        Pixels picture = even(40, 40, 100, 100, 100);
        String before = ThumbHash.of(picture);
        for (int i = 0; i < 20 * 40 * 3; i++) {
            picture.rgb()[i] = (byte) 200;
        }
        assertThat(ThumbHash.of(picture)).isNotEqualTo(before);
    }

    private static byte[] hash(Pixels pixels) {
        return Base64.getDecoder().decode(ThumbHash.of(pixels));
    }

    private static Pixels even(int width, int height, int red, int green, int blue) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) red;
            rgb[i + 1] = (byte) green;
            rgb[i + 2] = (byte) blue;
        }
        return new Pixels(width, height, rgb);
    }
}
