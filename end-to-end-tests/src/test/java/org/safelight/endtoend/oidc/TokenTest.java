package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.endtoend.oidc.OidcSettings.API_OF_ENTRA;
import static org.safelight.endtoend.oidc.OidcSettings.COGNITO;
import static org.safelight.endtoend.oidc.OidcSettings.ENTRA;
import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import com.nimbusds.jose.JOSEException;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Programs that bring a token of an issuer instead of a name and a password. */
@EmbeddedOnly
class TokenTest extends WithTokens {

    private static final String FOR_ADMINISTRATORS = "/api/v1/admin/overview";

    @Test
    void eachPersonSeesTheirOwnPhotosAndNobodyElses() {
        var anna = new SafelightClient(as("anna"));
        String photo = anna.uploadAndDevelop(Pictures.any());

        anna.http().get(Photos.path(photo)).expecting(200);
        as("anna").get(Photos.path(photo)).expecting(200);
        as("berta").get(Photos.path(photo)).expectingProblem(404, "not-found");
        with(issuers.token(ENTRA, Map.of("oid", "anna", "aud", API_OF_ENTRA)))
                .get(Photos.path(photo))
                .expectingProblem(404, "not-found");
    }

    @Test
    void whoIsCalledAdminByAnIssuerIsNoAdministrator() {
        as("admin").get(FOR_ADMINISTRATORS).expectingProblem(403, "forbidden");
        with(issuers.token(ENTRA, Map.of("oid", "admin", "aud", API_OF_ENTRA)))
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
                        API_OF_ENTRA,
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
        refused(issuers.token(ENTRA, Map.of("oid", "o", "nonce", "n", "aud", API_OF_ENTRA)));
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
}
