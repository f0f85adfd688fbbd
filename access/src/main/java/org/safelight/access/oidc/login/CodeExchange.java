package org.safelight.access.oidc.login;

import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.IssuerCalls;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exchanges the code that a browser brings back for tokens, and reads in them who somebody is. The
 * issuer is not asked for more: what is needed has to be in the tokens.
 */
final class CodeExchange {

    private final IssuerCalls calls;

    CodeExchange(IssuerCalls calls) {
        this.calls = calls;
    }

    /**
     * What the issuer says of who came back.
     *
     * @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException when it says
     *     nothing, or what it says is not for us
     */
    Map<String, Object> claims(
            Issuer issuer, ClientRegistration client, OAuth2AuthorizationExchange exchange) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(calls.forTokens());
        var provider =
                new OidcAuthorizationCodeAuthenticationProvider(
                        tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        provider.setJwtDecoderFactory(it -> issuer.decoder(identity(issuer, it)));
        var result =
                (OAuth2LoginAuthenticationToken)
                        provider.authenticate(new OAuth2LoginAuthenticationToken(client, exchange));
        if (result == null
                || result.getAccessToken() == null
                || !(result.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("Without openid nobody is sent away");
        }
        var claims = accessClaims(issuer, result.getAccessToken().getTokenValue());
        claims.putAll(user.getIdToken().getClaims());
        return claims;
    }

    private static OidcIdTokenValidator identity(Issuer issuer, ClientRegistration client) {
        var rules = new OidcIdTokenValidator(client);
        rules.setClockSkew(issuer.settings().clockSkew());
        return rules;
    }

    /** Keycloak has roles only there. An access token that cannot be read says nothing. */
    private static Map<String, Object> accessClaims(Issuer issuer, String token) {
        try {
            var rules = JwtValidators.createDefaultWithIssuer(issuer.settings().issuerUri());
            Jwt read = issuer.decoder(rules).decode(token);
            return new HashMap<>(read.getClaims());
        } catch (JwtException _) {
            return new HashMap<>();
        }
    }
}
