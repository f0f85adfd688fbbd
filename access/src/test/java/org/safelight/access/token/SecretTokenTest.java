package org.safelight.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTokenTest {

    private static final String ALL_BUT_ONE = "azAZ09-_".repeat(5) + "aa";

    @RepeatedTest(50)
    void whatIsGivenOutIsWellFormed() {
        assertThat(SecretToken.isWellFormed(SecretToken.fresh().text())).isTrue();
    }

    @Test
    void soIsEverythingOfTheSameCharacters() {
        assertThat(SecretToken.isWellFormed(ALL_BUT_ONE + "z")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "@", "[", "`", "{", "/", ":", "+", "=", "é", "\n"})
    void nothingElseIs(String other) {
        assertThat(SecretToken.isWellFormed(ALL_BUT_ONE + other)).isFalse();
        assertThat(SecretToken.isWellFormed(other + ALL_BUT_ONE)).isFalse();
    }

    @Test
    void itSaysItselfOnlyToWhoAsks() {
        var token = SecretToken.fresh();

        assertThat(token.toString()).doesNotContain(token.text());
    }
}
