package org.safelight.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sixteen digits and no other letter, wherever it stands. */
class HexFormTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    void anIdHas32DigitsAndAHash64() {
        assertThat(HexForm.ID.fits(ID)).isTrue();
        assertThat(HexForm.SHA_256.fits(ID + ID)).isTrue();
        assertThat(HexForm.ID.fits(ID + "0")).isFalse();
        assertThat(HexForm.SHA_256.fits(ID)).isFalse();
    }

    @Test
    void nothingElseIsADigit() {
        for (char letter = 0; letter < 256; letter++) {
            boolean digit = "0123456789abcdef".indexOf(letter) >= 0;
            for (int place = 0; place < ID.length(); place++) {
                String text = ID.substring(0, place) + letter + ID.substring(place + 1);

                assertThat(HexForm.ID.fits(text)).as("%s", (int) letter).isEqualTo(digit);
            }
        }
    }
}
