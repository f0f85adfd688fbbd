package org.safelight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Base64;

class NameInPathTest {

    private static String encoded(String name) {
        return "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "keycloak:4711", "auth0|5f7c", "a@club.example", "Jürgen"})
    void mostNamesAreThemselves(String name) {
        assertThat(NameInPath.read(name)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"club:https://id.example/users/1", "~", "a;b", "50%", "club:진/1", "?"})
    void everyNameCanBeEncoded(String name) {
        assertThat(NameInPath.read(encoded(name))).hasValue(name);
    }

    @Test
    void theSameNameIsOneWhetherEncodedOrNot() {
        assertThat(NameInPath.read(encoded("anna"))).isEqualTo(NameInPath.read("anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~a", "~a b", "~a+b/", "~_w", "~AAAA"})
    void whatStandsForNoNameIsNone(String part) {
        assertThat(NameInPath.read(part)).isEmpty();
    }
}
