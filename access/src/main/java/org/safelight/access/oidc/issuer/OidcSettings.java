package org.safelight.access.oidc.issuer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which issuers are believed; none unless some are set.
 *
 * @param publicUrl {@code safelight.public-url}: under which address browsers see the service, as
 *     {@code https://photos.example.org}; taken from each request while it is empty
 * @param oidc {@code safelight.oidc.<registration>}: the issuers, each by a short name of ours
 */
@ConfigurationProperties("safelight")
public record OidcSettings(
        @DefaultValue("") String publicUrl, @DefaultValue Map<String, Registration> oidc) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final String RESERVED = "system";

    public OidcSettings {
        oidc.forEach(OidcSettings::check);
        if (oidc.values().stream().map(Registration::issuerUri).distinct().count() != oidc.size()) {
            throw new IllegalArgumentException(
                    "Two registrations of safelight.oidc have one issuer");
        }
        if (!publicUrl.isEmpty() && !isOrigin(publicUrl)) {
            throw new IllegalArgumentException(
                    "safelight.public-url is like https://photos.example.org, without a path");
        }
    }

    private static void check(String name, Registration registration) {
        if (!NAME.matcher(name).matches() || name.equals(RESERVED)) {
            throw new IllegalArgumentException(
                    "safelight.oidc." + name + " is no name for an issuer: lower-case letters");
        }
        registration.check("safelight.oidc." + name);
    }

    private static boolean isOrigin(String text) {
        URI uri = URI.create(text);
        return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                && uri.getHost() != null
                && String.valueOf(uri.getRawPath()).isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawUserInfo() == null;
    }

    /** Whether browsers reach the service by TLS, whatever the last proxy before it speaks. */
    public boolean isSecure() {
        return publicUrl.startsWith("https:");
    }
}
