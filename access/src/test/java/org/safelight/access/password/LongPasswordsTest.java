package org.safelight.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.text.Normalizer;

class LongPasswordsTest {

    private static final PasswordEncoder PLAIN =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final PasswordEncoder encoder = new LongPasswords(PLAIN);

    @Test
    void aPasswordIsKeptAsSpringSecurityKeepsIt() {
        assertThat(encoder.encode("a red light in a dark room")).startsWith("{bcrypt}$2a$10$");
    }

    @Test
    void whatWasHashedBeforeIsStillRight() {
        String hash = PLAIN.encode("a red light in a dark room");

        assertThat(encoder.matches("a red light in a dark room", hash)).isTrue();
        assertThat(encoder.matches("a red light in a dark roof", hash)).isFalse();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String phrase = "살구꽃 ".repeat(40);
        String hash = encoder.encode(phrase + "끝");

        assertThat(encoder.matches(phrase + "끝", hash)).isTrue();
        assertThat(encoder.matches(phrase + "꽃", hash)).isFalse();
    }

    @Test
    void howAKeyboardComposesSyllablesMakesNoDifference() {
        String typed = "봄바람에 흩날리는 살구꽃";
        String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(typed);
        assertThat(encoder.matches(decomposed, encoder.encode(typed))).isTrue();
    }

    @Test
    void aHashOfAnOlderKindIsToBeMadeAnew() {
        assertThat(encoder.upgradeEncoding("{noop}a red light in a dark room")).isTrue();
        assertThat(encoder.upgradeEncoding(encoder.encode("a red light in a dark room"))).isFalse();
    }
}
