package org.safelight.command.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.media.ContentHash;
import org.safelight.platform.web.Problem;

class ContentDigestTest {

    /** The example of RFC 9530, appendix D. */
    private static final String EXAMPLE = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";

    @Test
    void theHashOfTheStandardsExampleIsRead() {
        assertThat(ContentDigest.of(EXAMPLE))
                .isEqualTo(
                        new ContentHash(
                                "44aff4ab2d7c3250525675a08f0cfa9591168cffe51791c5f5bbc417c15a6c38"));
    }

    @Test
    void otherAlgorithmsBesideItArePassedOver() {
        assertThat(ContentDigest.of("sha-512=:AAAA:, " + EXAMPLE)).isNotNull();
        assertThat(ContentDigest.of("sha-512=:AAAA:")).isNull();
        assertThat(ContentDigest.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sha-256=", "sha-256=AAAA", "sha-256=:?:", "sha-256=:AAAA:", "sha-256=:"})
    void whatIsNoHashIsMalformed(String header) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> ContentDigest.of(header));
    }
}
