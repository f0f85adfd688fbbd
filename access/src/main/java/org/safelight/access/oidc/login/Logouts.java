package org.safelight.access.oidc.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.IssuerUnavailableException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.net.URI;
import java.net.URLEncoder;

/**
 * Sends browsers that were signed out here on to their issuer, which asks whether they want to be
 * signed out there too (OpenID Connect RP-Initiated Logout 1.0). They come back to our page, and to
 * no place that a request could name.
 *
 * @param publicUrl where browsers see us; empty for where each comes
 */
public record Logouts(String publicUrl) {

    private static final URI PAGE = URI.create("/");

    /** Where a browser goes on; our page where the issuer names no place, or cannot be asked. */
    public URI placeFor(Issuer issuer, HttpServletRequest request) {
        @Nullable URI place;
        try {
            place = issuer.document().endSession();
        } catch (IssuerUnavailableException _) {
            return PAGE;
        }
        return place == null
                ? PAGE
                : URI.create(
                        place
                                + (place.getRawQuery() == null ? "?" : "&")
                                + "client_id="
                                + URLEncoder.encode(issuer.settings().clientId(), UTF_8)
                                + "&post_logout_redirect_uri="
                                + URLEncoder.encode(home(request), UTF_8));
    }

    private String home(HttpServletRequest request) {
        String origin =
                publicUrl.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                        : publicUrl;
        return origin + PAGE;
    }
}
