package org.safelight.endtoend.oidc;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.client.Http;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tests of one application that believes several issuers. */
@ExtendWith(SharedIssuers.Meeting.class)
abstract class WithIssuers {

    static final String PHOTOS = "/api/v1/photos";

    static IssuersUnderTest issuers;
    static EmbeddedApplication application;

    @BeforeAll
    static void meet(SharedIssuers shared) {
        issuers = shared.issuers();
        application = shared.application();
    }

    /** How an issuer calls somebody who has not been here before. */
    static String somebodyNew() {
        return "s-" + UUID.randomUUID();
    }

    /** Requests with this token. */
    static Http with(String token) {
        return Http.bearing(application.address(), token);
    }

    /** Requests with a token for our interface of this person's, each time another one. */
    static Http by(String issuer, String person, Map<String, ?> otherClaims) {
        Map<String, Object> claims = new HashMap<>(otherClaims);
        claims.put("sub", person);
        claims.put("aud", List.of(OidcSettings.API));
        return with(issuers.token(issuer, claims));
    }

    /** A browser that nobody is signed in with. */
    static Browser newBrowser() {
        return new Browser(application.address());
    }

    /** The address of something here. */
    static URI at(String path) {
        return application.address().resolve(path);
    }
}
