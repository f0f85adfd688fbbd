package org.safelight.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Set;

class KeySecretTest {

    @Test
    void whatIsShownIsReadAgain() {
        KeySecret made = KeySecret.fresh();

        KeySecret read = KeySecret.read(made.text()).orElseThrow();

        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.hash()).isEqualTo(made.hash());
    }

    @Test
    void aKeySaysWhatItIsAndWhichOne() {
        KeySecret made = KeySecret.fresh();

        assertThat(made.text()).startsWith("slk_" + made.id() + "_").hasSize(4 + 24 + 1 + 43);
    }

    @Test
    void noTwoKeysAreTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            KeySecret made = KeySecret.fresh();
            seen.add(made.id().value());
            seen.add(made.text().substring(made.text().length() - 43));
        }

        assertThat(seen).hasSize(2000);
    }

    @Test
    void aLogDoesNotShowIt() {
        KeySecret made = KeySecret.fresh();

        assertThat(made.toString()).contains(made.id().value()).hasSizeLessThan(35);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "slk_",
                "slk_0123456789abcdef01234567",
                "slk_0123456789abcdef01234567_short",
                "slk_0123456789ABCDEF01234567_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "slk_0123456789abcdef0123456g_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "slk_0123456789abcdef01234567-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "slk_0123456789abcdef01234567_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa+",
                "xyz_0123456789abcdef01234567_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "slk_0123456789abcdef01234567_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "
            })
    void whatCannotBeAKeyIsNone(String text) {
        assertThat(KeySecret.read(text)).isEmpty();
    }
}
