package org.safelight.access.oidc.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

class IssuerDocumentTest {

    private static final String ISSUER = "https://club.example/realms/home";
    private static final String DOCUMENT =
            """
            {"issuer": "https://club.example/realms/home",
             "authorization_endpoint": "https://club.example/auth",
             "token_endpoint": "https://club.example/token",
             "jwks_uri": "https://keys.example/all"}
            """;

    @Test
    void itSaysWhereToFindWhat() {
        assertThat(IssuerDocument.read(ISSUER, DOCUMENT))
                .isEqualTo(
                        new IssuerDocument(
                                URI.create("https://club.example/auth"),
                                URI.create("https://club.example/token"),
                                URI.create("https://keys.example/all"),
                                null));
        assertThat(IssuerDocument.placeOf("https://club.example/"))
                .hasToString("https://club.example/.well-known/openid-configuration");
    }

    @ParameterizedTest
    @CsvSource({
        "https://club.example/end, https://club.example/end",
        "http://club.example/end,",
        "javascript:alert(1),",
        "/end,"
    })
    void whereItSignsOutIsBelievedOrNowhere(String named, @Nullable URI believed) {
        String document =
                DOCUMENT.replace("{", "{\"end_session_endpoint\": \"%s\",".formatted(named));

        assertThat(IssuerDocument.read(ISSUER, document).endSession()).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://club.example/realms/home, https://evil.example",
        "https://club.example/realms/home, https://club.example/realms/home/",
        "https://keys.example/all, http://keys.example/all",
        "https://club.example/token, file:///etc/passwd",
        "https://club.example/auth, /auth",
        "{, ["
    })
    void whatCannotBeBelievedIsNot(String before, String after) {
        assertThat(DOCUMENT).contains(before);

        assertThatThrownBy(() -> IssuerDocument.read(ISSUER, DOCUMENT.replace(before, after)))
                .isInstanceOf(IssuerUnavailableException.class);
    }
}
