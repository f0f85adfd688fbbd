package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import java.util.List;
import java.util.Map;

/** Tokens that carry scopes may do no more than these, whatever their person may. */
@EmbeddedOnly
class TokenScopeTest extends WithIssuers {

    private static final String ALBUMS = "/api/v1/albums";
    private static final String OVERVIEW = "/api/v1/admin/overview";

    private final String subject = somebodyNew();

    private Http person(String scopes) {
        return by(KEYCLOAK, subject, Map.of("scope", scopes));
    }

    private Http administrator(String scopes) {
        return by(
                KEYCLOAK,
                subject,
                Map.of(
                        "scope",
                        scopes,
                        "realm_access",
                        Map.of("roles", List.of("safelight-admin"))));
    }

    /** By an issuer whose tokens must have scopes. */
    private Http strictly(Map<String, ?> claims) {
        return by("strict", subject, claims);
    }

    private static Answer newAlbum(Http person) {
        return person.sendJson("POST", ALBUMS, Map.of("title", "Narrow"));
    }

    @Test
    void aTokenToReadReadsAndNothingElse() {
        Http reading = person("openid safelight:read");

        reading.get(PHOTOS).expecting(200);
        Answer refused =
                new SafelightClient(reading)
                        .uploadBare(Pictures.any())
                        .expectingProblem(403, "token-scope");
        newAlbum(reading).expectingProblem(403, "token-scope");

        assertThat(refused.header("WWW-Authenticate"))
                .hasValue(
                        "Bearer realm=\"Safelight\", error=\"insufficient_scope\","
                                + " scope=\"safelight:upload\"");
    }

    @Test
    void eachScopeOpensItsOwn() {
        Http uploading = person("safelight:upload");
        new SafelightClient(uploading).uploadBare(Pictures.any()).expecting(201);
        uploading.get(PHOTOS).expectingProblem(403, "token-scope");

        Http both = person("safelight:read safelight:write");
        newAlbum(both).expecting(201);
        both.get(PHOTOS).expecting(200);
        new SafelightClient(both).uploadBare(Pictures.any()).expectingProblem(403, "token-scope");
    }

    @Test
    void anAdministratorsTokenOperatesTheServiceOnlyWhereItSaysSo() {
        administrator("safelight:read").get(OVERVIEW).expectingProblem(403, "token-scope");
        administrator("safelight:admin").get(OVERVIEW).expecting(200);
        administrator("safelight:admin").get(PHOTOS).expectingProblem(403, "token-scope");
        administrator("openid").get(OVERVIEW).expecting(200);
    }

    @Test
    void noScopeMakesAnAdministrator() {
        person("safelight:admin").get(OVERVIEW).expectingProblem(403, "token-scope");
    }

    @Test
    void whatIsAMatterOfPeopleThemselvesNoScopeOpens() {
        Http all = administrator("safelight:read safelight:upload safelight:write safelight:admin");

        all.get("/api/v1/keys").expectingProblem(403, "token-scope");
        all.get("/api/v1/sessions").expectingProblem(403, "token-scope");
        all.get("/api/v1/admin/accounts").expectingProblem(403, "token-scope");
        all.get("/api/v1/usage").expecting(200);
    }

    @Test
    void aScopeOfOursThatNobodyKnowsOpensNothing() {
        person("safelight:everything").get(PHOTOS).expectingProblem(403, "token-scope");
    }

    @Test
    void aTokenWithoutScopesOfOursMayWhatItsPersonMay() {
        Http person = person("openid profile");

        person.get(PHOTOS).expecting(200);
        newAlbum(person).expecting(201);
        person.get("/api/v1/keys").expecting(200);
    }

    @Test
    void whereScopesAreRequiredATokenWithoutThemOpensNothing() {
        strictly(Map.of()).get(PHOTOS).expectingProblem(403, "token-scope");
        strictly(Map.of("scp", List.of("openid"))).get(PHOTOS).expectingProblem(403, "token-scope");
        strictly(Map.of("scp", List.of("photos.read"))).get(PHOTOS).expecting(200);
    }
}
