package org.safelight.access.oidc.login;

import org.safelight.access.oidc.issuer.Issuer;
import org.safelight.access.oidc.issuer.IssuerDocument;
import org.safelight.access.oidc.issuer.Registration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What Spring Security has to know of us and of an issuer. */
final class Client {

    private Client() {}

    /** Asks the issuer where it is, so only when somebody is to be sent there. */
    static ClientRegistration of(Issuer issuer, String redirectUri) {
        IssuerDocument document = issuer.document();
        Registration settings = issuer.settings();
        return ClientRegistration.withRegistrationId(issuer.registration())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirectUri)
                .scope(settings.scopes())
                .issuerUri(settings.issuerUri())
                .authorizationUri(document.authorizationEndpoint().toString())
                .tokenUri(document.tokenEndpoint().toString())
                .jwkSetUri(document.keys().toString())
                .userNameAttributeName("sub")
                .build();
    }
}
