package org.safelight.access.oidc.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PresentedTokenTest {

    private static @Nullable String in(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        var found = new PresentedToken().convert(request);
        return found == null ? null : found.getToken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJh.eyJi.c-_9", "bearer   eyJh.eyJi.c-_9"})
    void aTokenIsFoundHoweverItsSchemeIsWritten(String header) {
        assertThat(in(header)).isEqualTo("eyJh.eyJi.c-_9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic eyJh.eyJi.c",
                "Bearer",
                "Bearer ",
                "BearereyJh.eyJi.c",
                "Bearer eyJ.eyJi.c",
                "Bearer eyJh.eyJi",
                "Bearer eyJh.eyJi.c.d",
                "Bearer slk_0123456789abcdef",
                "Bearer xeyJh.eyJi.c",
                "Bearer eyJh.ey Ji.c",
                "Bearer eyJh.eyJi.c=",
                "Bearer eyJé.eyJi.c"
            })
    void whatIsNoTokenIsOthersBusiness(String header) {
        assertThat(in(header)).isNull();
    }

    @Test
    void aTokenWithoutASignatureIsOneAndIsRefusedLater() {
        assertThat(in("Bearer eyJh.eyJi.")).isEqualTo("eyJh.eyJi.");
    }

    @Test
    void whatIsTooLongIsNotLookedAt() {
        assertThat(in("Bearer eyJh.eyJi." + "c".repeat(16 * 1024 - 17))).isNotNull();
        assertThat(in("Bearer eyJh.eyJi." + "c".repeat(16 * 1024 - 16))).isNull();
    }
}
