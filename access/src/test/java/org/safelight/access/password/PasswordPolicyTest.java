package org.safelight.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a red light in a dark room",
                "violet kettle under plum",
                "qJ7-vv2X.pT9wk4",
                "봄바람에 흩날리는 살구꽃 그늘 아래",
                "the lighthouse keeper's second umbrella"
            })
    void aFewWordsOfOnesOwnWillDo(String password) {
        assertThat(policy.objection(password, "mina")).isEmpty();
    }

    @Test
    void fifteenCharactersAreTheLeast() {
        assertThat(policy.objection("plum kettle 7x", "mina").orElse("")).contains("15");
        assertThat(policy.objection("plum kettle 7xy", "mina")).isEmpty();
    }

    /** A character is what Unicode counts as one, however many units Java needs for it. */
    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThat(policy.objection("🦉🌲🚲🎻🧵🪁🫖", "mina").orElse("")).contains("15");
    }

    /** Half of a character, or none at all: it could not be typed again. */
    @ParameterizedTest
    @ValueSource(strings = {"plum kettle fjord \uD83E", "plum kettle fjord \0"})
    void whatIsNoCharacterIsRefused(String password) {
        assertThat(policy.objection(password, "mina").orElse("")).contains("none");
    }

    @Test
    void twoHundredCharactersAreTheMost() {
        String phrase = "kelp fjord ".repeat(18) + "ab";

        assertThat(policy.objection(phrase, "mina")).isEmpty();
        assertThat(policy.objection(phrase + "c", "mina").orElse("")).contains("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password12345678",
                "P@ssw0rd!P@ssw0rd!",
                "123456789012345678",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "qwertyuiopasdfghjkl",
                "zyxwvutsrqponmlkjih",
                "iloveyouiloveyou1",
                "correct horse battery staple",
                "letmein-letmein-2026",
                "safelight-photos-2026",
                "mina mina mina mina",
                "Mina-Password-2026",
                "사랑해사랑해사랑해사랑해사랑해",
                "sunshinesummer2026"
            })
    void whatEverybodyWouldTryIsRefusedHoweverLong(String password) {
        assertThat(policy.objection(password, "mina").orElse("")).contains("among the first");
    }

    /** The list knows hardly any of fifteen characters; people repeat what they have. */
    @Test
    void whatIsUsedMostIsRefusedAlsoIfItIsRepeatedUntilItIsLongEnough() throws IOException {
        List<String> used = mostUsed();

        assertThat(used).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(used.stream().map(PasswordPolicyTest::longEnough))
                .allSatisfy(it -> assertThat(policy.objection(it, "mina")).isPresent());
    }

    private static String longEnough(String password) {
        return password.repeat(Math.ceilDiv(15, password.length()));
    }

    private static List<String> mostUsed() throws IOException {
        try (var list = PasswordPolicy.class.getResourceAsStream("most-used-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
