package org.safelight.endtoend.oidc;

import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.endtoend.application.EmbeddedOnly;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** What somebody has made who wants to be taken for somebody else. */
@EmbeddedOnly
class ForgedTokenTest extends WithTokens {

    @Test
    void anUnsignedTokenIsRefused() {
        refused(new PlainJWT(claimsOfAnna()).serialize());
    }

    @Test
    void aTokenSignedWithThePublicKeyAsIfItWereASecretIsRefused() throws JOSEException {
        byte[] known = issuers.publicKey(KEYCLOAK).toRSAPublicKey().getEncoded();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claimsOfAnna());
        token.sign(new MACSigner(known));

        refused(token.serialize());
    }

    @Test
    void aTokenThatAnotherIssuerHasSignedIsRefused() {
        Map<String, Object> claims = keycloak("anna");
        claims.put("iss", "https://elsewhere.example.org");
        refused(issuers.token(KEYCLOAK, claims));

        try (var strangers = new IssuersUnderTest()) {
            claims.put("iss", issuers.address(KEYCLOAK));
            refused(strangers.token(KEYCLOAK, claims));
        }
    }

    @Test
    void aTokenWithAnotherPersonWrittenIntoItIsRefused() {
        String[] own = issuers.token(KEYCLOAK, keycloak("anna")).split("\\.", -1);
        String[] others = issuers.token(KEYCLOAK, keycloak("berta")).split("\\.", -1);

        refused(String.join(".", own[0], others[1], own[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ", "eyJ.eyJ.", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA", "eyJ9.eyJ9.x"})
    void whatOnlyLooksLikeATokenIsRefused(String nonsense) {
        with(nonsense).get(PHOTOS).expecting(401);
    }

    private static JWTClaimsSet claimsOfAnna() {
        return new JWTClaimsSet.Builder()
                .issuer(issuers.address(KEYCLOAK))
                .subject("anna")
                .audience(OidcSettings.API)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
    }
}
