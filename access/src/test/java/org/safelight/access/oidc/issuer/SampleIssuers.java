package org.safelight.access.oidc.issuer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Issuers that tests speak of; none is ever asked. */
public final class SampleIssuers {

    private SampleIssuers() {}

    /** One that is called {@code club}, with these names of claims. */
    public static Issuers club(ClaimNames claims) {
        var settings =
                new OidcSettings("", Map.of("club", registration("https://club.example", claims)));
        return new Issuers(settings, new IssuerCalls(), InstantSource.system());
    }

    static Registration registration(String address, ClaimNames claims) {
        return new Registration(
                address,
                "",
                "safelight",
                "secret",
                List.of("openid"),
                List.of(),
                "aud",
                claims,
                "club/",
                false,
                Duration.ofSeconds(30),
                Duration.ofHours(12));
    }
}
