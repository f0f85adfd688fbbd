package org.safelight.query.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.contract.album.LinkId;

import java.time.Duration;

class WrongPasswordsTest {

    private static final LinkId LINK = new LinkId("7".repeat(32));

    private long nanos;
    private final WrongPasswords wrong = new WrongPasswords(() -> nanos);

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            wrong.count(LINK);
        }
    }

    @Test
    void tenAreTooManyForAMinute() {
        guess(9);
        assertThat(wrong.areTooMany(LINK)).isFalse();

        guess(1);

        assertThat(wrong.areTooMany(LINK)).isTrue();
        nanos += Duration.ofSeconds(59).toNanos();
        assertThat(wrong.areTooMany(LINK)).isTrue();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(wrong.areTooMany(LINK)).isFalse();
    }

    @Test
    void anothersLinkIsNotGuessedAt() {
        guess(10);

        assertThat(wrong.areTooMany(new LinkId("8".repeat(32)))).isFalse();
    }
}
