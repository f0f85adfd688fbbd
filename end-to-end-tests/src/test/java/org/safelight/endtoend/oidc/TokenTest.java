package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programs that bring a token of an issuer instead of a name and a password. */
@EmbeddedOnly
@ExtendWith(SharedIssuers.Meeting.class)
class TokenTest {

    private static final String KEYCLOAK = "realms-home";
    private static final String COGNITO = "eu-central-1_example";
    private static final String ENTRA = "tenant-v2";
    private static final String FOR_ADMINISTRATORS = "/api/v1/admin/overview";
    private static final String PHOTOS = "/api/v1/photos";

    private static IssuersUnderTest issuers;
    private static EmbeddedApplication application;

    @BeforeAll
    static void meet(SharedIssuers shared) {
        issuers = shared.issuers();
        application = shared.application();
    }

    private static Map<String, Object> keycloak(String person) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", person);
        claims.put("typ", "Bearer");
        claims.put("aud", List.of("account", OidcSettings.API));
        claims.put("azp", "some-program");
        return claims;
    }

    private static Http with(String token) {
        return Http.bearing(application.address(), token);
    }

    private static Http as(String person) {
        return with(issuers.token(KEYCLOAK, keycloak(person)));
    }

    @Test
    void eachPersonSeesTheirOwnPhotosAndNobodyElses() {
        var anna = new SafelightClient(as("anna"));
        String photo = anna.uploadAndDevelop(Pictures.any());

        anna.http().get(Photos.path(photo)).expecting(200);
        as("anna").get(Photos.path(photo)).expecting(200);
        as("berta").get(Photos.path(photo)).expectingProblem(404, "not-found");
        with(issuers.token(ENTRA, Map.of("oid", "anna", "aud", "api://safelight")))
                .get(Photos.path(photo))
                .expectingProblem(404, "not-found");
    }

    @Test
    void whoIsCalledAdminByAnIssuerIsNoAdministrator() {
        as("admin").get(FOR_ADMINISTRATORS).expectingProblem(403, "forbidden");
        with(issuers.token(ENTRA, Map.of("oid", "admin", "aud", "api://safelight")))
                .get(FOR_ADMINISTRATORS)
                .expectingProblem(403, "forbidden");
    }

    @Test
    void keycloakMakesAnAdministratorByARoleOfTheRealm() {
        Map<String, Object> claims = keycloak("carla");
        claims.put("realm_access", Map.of("roles", List.of("offline_access", "safelight-admin")));

        with(issuers.token(KEYCLOAK, claims)).get(FOR_ADMINISTRATORS).expecting(200);
        as("carla").get(FOR_ADMINISTRATORS).expectingProblem(403, "forbidden");
    }

    @Test
    void anAccessTokenOfCognitoHasNoAudienceButAClient() {
        Map<String, Object> claims =
                Map.of("sub", "u1", "token_use", "access", "client_id", "8client");
        Map<String, Object> others =
                Map.of("sub", "u1", "token_use", "access", "client_id", "9client");

        with(issuers.token(COGNITO, claims)).get(PHOTOS).expecting(200);
        with(issuers.token(COGNITO, others)).get(PHOTOS).expectingProblem(401, "invalid-token");
    }

    @Test
    void cognitoMakesAnAdministratorByAGroup() {
        Map<String, Object> claims =
                Map.of(
                        "sub",
                        "u2",
                        "token_use",
                        "access",
                        "client_id",
                        "7client",
                        "cognito:groups",
                        List.of("admins"));

        with(issuers.token(COGNITO, claims)).get(FOR_ADMINISTRATORS).expecting(200);
    }

    @Test
    void entraNamesPeopleByTheirObjectAndMakesAdministratorsByARoleOfTheApplication() {
        Map<String, Object> claims =
                Map.of(
                        "sub",
                        "pairwise",
                        "oid",
                        "5f2c",
                        "aud",
                        "api://safelight",
                        "roles",
                        List.of("Safelight.Admin"),
                        "ver",
                        "2.0");

        with(issuers.token(ENTRA, claims)).get(FOR_ADMINISTRATORS).expecting(200);
    }

    @Test
    void aTokenThatSaysWhoSomebodyIsDoesNotOpenTheInterface() {
        Map<String, Object> identity = keycloak("anna");
        identity.put("typ", "ID");

        refused(issuers.token(KEYCLOAK, identity));
        refused(
                issuers.token(
                        COGNITO, Map.of("sub", "u", "token_use", "id", "client_id", "7client")));
        refused(issuers.token(ENTRA, Map.of("oid", "o", "nonce", "n", "aud", "api://safelight")));
    }

    @Test
    void aTokenMeantForSomebodyElseIsRefused() {
        Map<String, Object> claims = keycloak("anna");
        claims.put("aud", List.of("account", "another-api"));
        refused(issuers.token(KEYCLOAK, claims));

        claims.remove("aud");
        refused(issuers.token(KEYCLOAK, claims));
    }

    @Test
    void aTokenCountsInItsTimeAndAFewSecondsLonger() throws JOSEException {
        with(ended("anna", 5)).get(PHOTOS).expecting(200);
        refused(ended("anna", 40));
    }

    private static String ended(String person, int secondsAgo) throws JOSEException {
        Map<String, Object> claims = keycloak(person);
        claims.put("iss", issuers.address(KEYCLOAK));
        return issuers.signed(KEYCLOAK, claims, Instant.now().minusSeconds(secondsAgo));
    }

    @Test
    void aTokenThatCountsOnlyLaterOrForEverIsRefused() throws JOSEException {
        Map<String, Object> claims = keycloak("anna");
        claims.put("iss", issuers.address(KEYCLOAK));
        claims.put("nbf", Instant.now().plusSeconds(120).getEpochSecond());
        refused(issuers.signed(KEYCLOAK, claims, Instant.now().plusSeconds(600)));

        claims.remove("nbf");
        refused(issuers.signed(KEYCLOAK, claims, null));
        with(issuers.signed(KEYCLOAK, claims, Instant.now().plusSeconds(600)))
                .get(PHOTOS)
                .expecting(200);
    }

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

    @Test
    void aKeyOfTheInterfaceIsNotTakenForAToken() {
        assertThat(with("slk_0123456789abcdef").get(PHOTOS).expecting(401).problem())
                .isNotEqualTo("invalid-token");
    }

    @Test
    void nameAndPasswordCountAsBefore() {
        SafelightClient.of(application).http().get(FOR_ADMINISTRATORS).expecting(200);
    }

    @Test
    void aTokenIsNotedOnceHoweverOftenItComesAndItselfNever() throws IOException, JOSEException {
        String token = issuers.token(KEYCLOAK, keycloak("dora"));
        for (int i = 0; i < 3; i++) {
            with(token).get(PHOTOS).expecting(200);
        }
        refused(ended("dora", 3600));

        assertThat(application.output())
                .containsOnlyOnce("Signed in by token of keycloak: keycloak:dora")
                .contains("Not signed in by token of keycloak: expired")
                .doesNotContain(token.substring(token.lastIndexOf('.') + 1));
        assertThat(
                        SafelightClient.of(application)
                                .http()
                                .get("/actuator/prometheus")
                                .expecting(200)
                                .text())
                .contains(
                        "safelight_oidc_sign_ins_total{outcome=\"expired\","
                                + "registration=\"keycloak\",way=\"token\"}");
    }

    private static JWTClaimsSet claimsOfAnna() {
        return new JWTClaimsSet.Builder()
                .issuer(issuers.address(KEYCLOAK))
                .subject("anna")
                .audience(OidcSettings.API)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
    }

    /** Whatever is wrong, whoever sends it learns the same. */
    private static void refused(String token) {
        Answer answer = with(token).get(PHOTOS).expectingProblem(401, "invalid-token");

        assertThat(answer.header("WWW-Authenticate"))
                .hasValue("Bearer realm=\"Safelight\", error=\"invalid_token\"");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("The token does not sign you in. Get a new one from who issued it.");
    }
}
