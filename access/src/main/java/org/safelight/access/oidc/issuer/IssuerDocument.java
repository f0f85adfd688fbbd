package org.safelight.access.oidc.issuer;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;

/**
 * What an issuer says of itself (OpenID Connect Discovery 1.0).
 *
 * @param authorizationEndpoint where browsers are sent
 * @param tokenEndpoint where a code is exchanged
 * @param keys where its public keys are
 * @param endSession where browsers are signed out (RP-Initiated Logout 1.0); null where it does not
 *     say, or names an address that cannot be believed
 */
public record IssuerDocument(
        URI authorizationEndpoint, URI tokenEndpoint, URI keys, @Nullable URI endSession) {

    private static final String PLACE = "/.well-known/openid-configuration";

    static URI placeOf(String issuer) {
        return URI.create(issuer.replaceFirst("/$", "") + PLACE);
    }

    /**
     * Reads the document of this issuer.
     *
     * @throws IssuerUnavailableException when it is none, another issuer's, or names an address
     *     that cannot be believed
     */
    static IssuerDocument read(String issuer, String text) {
        try {
            JsonNode document = JsonMapper.shared().readTree(text);
            if (!document.path("issuer").asString("").equals(issuer)) {
                throw new IssuerUnavailableException(issuer + " says that it is another", null);
            }
            return new IssuerDocument(
                    address(document, "authorization_endpoint"),
                    address(document, "token_endpoint"),
                    address(document, "jwks_uri"),
                    believed(document, "end_session_endpoint"));
        } catch (JacksonException e) {
            throw new IssuerUnavailableException(issuer + " does not describe itself", e);
        }
    }

    private static URI address(JsonNode document, String name) {
        URI address = believed(document, name);
        if (address == null) {
            throw new IssuerUnavailableException(name + " cannot be believed", null);
        }
        return address;
    }

    private static @Nullable URI believed(JsonNode document, String name) {
        String address = document.path(name).asString("");
        return TrustedAddress.isOne(address) ? URI.create(address) : null;
    }
}
