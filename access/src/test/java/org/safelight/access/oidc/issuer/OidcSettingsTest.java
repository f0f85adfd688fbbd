package org.safelight.access.oidc.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.HashMap;
import java.util.Map;

class OidcSettingsTest {

    private static final Map<String, String> RIGHT =
            Map.of(
                    "safelight.oidc.club.issuer-uri", "https://club.example/realms/home",
                    "safelight.oidc.club.client-id", "safelight");

    private static OidcSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("safelight", OidcSettings.class);
    }

    private static OidcSettings with(String name, String value) {
        var properties = new HashMap<>(RIGHT);
        properties.put(name, value);
        return bound(properties);
    }

    @Test
    void withoutSettingsNobodyIsBelieved() {
        assertThat(bound(Map.of()).oidc()).isEmpty();
    }

    @Test
    void tokensAreMeantForTheClientUnlessAnotherAudienceIsSet() {
        assertThat(bound(RIGHT).oidc().values())
                .flatExtracting(Registration::audiences)
                .containsExactly("safelight");
        assertThat(with("safelight.oidc.club.audience", "a,b").oidc().values())
                .flatExtracting(Registration::audiences)
                .containsExactly("a", "b");
    }

    @Test
    void theSecretIsNotWrittenAnywhereByAccident() {
        assertThat(with("safelight.oidc.club.client-secret", "swordfish").toString())
                .doesNotContain("swordfish");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    oidc.club.issuer-uri   | http://club.example        | begins with https://
                    oidc.club.issuer-uri   | https://me@club.example    | begins with https://
                    oidc.club.client-id    | ''                         | audience is not set
                    oidc.club.scopes       | profile                    | without openid
                    oidc.club.clock-skew   | 6m                         | at most five minutes
                    oidc.club.session-life | 8d                         | at most a week
                    oidc.club.claims.roles | groups                     | set together
                    oidc.other.client-id   | safelight                  | oidc.other: issuer-uri is not set
                    public-url             | https://club.example/path  | without a path
                    """)
    void whatCannotBeMeantIsRefused(String name, String value, String complaint) {
        assertThatThrownBy(() -> with("safelight." + name, value))
                .rootCause()
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "CLUB_1", "1club"})
    void someNamesAreNone(String name) {
        var issuers = Map.of(name, SampleIssuers.registration("https://x.example", none()));

        assertThatThrownBy(() -> new OidcSettings("", issuers))
                .hasMessageContaining("is no name for an issuer");
    }

    @Test
    void oneIssuerIsNotTwo() {
        var issuers =
                Map.of(
                        "one", SampleIssuers.registration("https://x.example", none()),
                        "two", SampleIssuers.registration("https://x.example", none()));

        assertThatThrownBy(() -> new OidcSettings("", issuers)).hasMessageContaining("one issuer");
    }

    @Test
    void anIssuerOnThisMachineNeedsNoTls() {
        assertThat(with("safelight.oidc.club.issuer-uri", "http://localhost:8180/realms/x").oidc())
                .hasSize(1);
    }

    private static ClaimNames none() {
        return new ClaimNames("", "name", "", "", "", "scope");
    }
}
