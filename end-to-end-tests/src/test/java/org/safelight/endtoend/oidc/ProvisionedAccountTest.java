package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Keys;
import org.safelight.endtoend.client.Names;
import org.safelight.endtoend.client.SafelightClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** People of an issuer among the accounts, and how an administrator keeps one of them out. */
@EmbeddedOnly
class ProvisionedAccountTest extends WithIssuers {

    private Accounts accounts;
    private String subject;
    private Http person;

    @BeforeEach
    void come() {
        accounts = new Accounts(SafelightClient.of(application).http());
        subject = somebodyNew();
        person = withAToken();
    }

    private Http withAToken() {
        return by(KEYCLOAK, subject, Map.of());
    }

    private List<JsonNode> listed(String name) {
        return accounts.all().stream()
                .filter(it -> it.path("name").stringValue().equals(name))
                .toList();
    }

    @Test
    void whoSignsInFirstIsListedWithTheirIssuer() {
        assertThat(listed("keycloak:" + subject)).isEmpty();

        person.get(PHOTOS).expecting(200);
        withAToken().get(PHOTOS).expecting(200);

        assertThat(listed("keycloak:" + subject))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.path("issuer").stringValue()).isEqualTo("keycloak");
                            assertThat(it.path("open").booleanValue()).isTrue();
                        });
        assertThat(listed("admin").getFirst().path("issuer").isNull()).isTrue();
    }

    @Test
    void aClosedAccountIsOutWhateverItsIssuerSays() throws IOException {
        person.get(PHOTOS).expecting(200);
        accounts.ask("keycloak:" + subject, "close").expecting(204);

        person.get(PHOTOS).expectingProblem(401, "invalid-token");
        withAToken().get(PHOTOS).expectingProblem(401, "invalid-token");
        assertThat(application.output()).contains("Not signed in by token of keycloak: closed");

        accounts.ask("keycloak:" + subject, "reopen").expecting(204);
        person.get(PHOTOS).expecting(200);
    }

    @Test
    void aClosedAccountCannotLogIn() throws IOException {
        Browser browser = newBrowser();
        browser.signIn("entra");
        browser.page().get(PHOTOS).expecting(200);
        accounts.ask("5f2c", "close").expecting(204);

        browser.page().get(PHOTOS).expectingProblem(401, "unauthorized");
        assertThat(browser.signIn("entra").getQuery()).isEqualTo("sign-in=failed");
        browser.page().get(PHOTOS).expectingProblem(401, "unauthorized");

        accounts.ask("5f2c", "reopen").expecting(204);
        assertThat(browser.signIn("entra").getQuery()).isNull();
    }

    @Test
    void aClosedAccountsKeysOpenNothing() {
        Http key = new Keys(person).client("read").http();
        key.get(PHOTOS).expecting(200);

        accounts.ask("keycloak:" + subject, "close").expecting(204);

        await().untilAsserted(() -> key.get(PHOTOS).expecting(401));
    }

    @Test
    void aPersonWhoseNameNoPathTakesIsClosedAndReopenedLikeAnyOther() {
        subject = "https://id.example/users/%s;x=50%%".formatted(subject);
        person = withAToken();
        person.get(PHOTOS).expecting(200);
        String name = Names.inPath("keycloak:" + subject);

        accounts.ask(name, "close").expecting(204);

        person.get(PHOTOS).expectingProblem(401, "invalid-token");
        assertThat(listed("keycloak:" + subject))
                .singleElement()
                .satisfies(it -> assertThat(it.path("open").booleanValue()).isFalse());
        accounts.changeRole(name, "admin").expectingProblem(409, "account-of-issuer");
        accounts.ask(name, "password-reset").expectingProblem(409, "account-of-issuer");

        accounts.ask(name, "reopen").expecting(204);
        person.get(PHOTOS).expecting(200);
        accounts.ask("~", "close").expectingProblem(404, "not-found");
        accounts.ask("~not-a-name!", "close").expectingProblem(404, "not-found");
    }

    @Test
    void aPersonWhoseNameNoPathTakesIsAMemberLikeAnyOther() {
        subject = "https://id.example/users/" + subject;
        person = withAToken();
        SafelightClient owner = SafelightClient.of(application);
        String album = Albums.path(owner.albums().create("With somebody from elsewhere"));
        String member = album + "/members/" + Names.inPath("keycloak:" + subject);

        Answer invited = owner.http().sendJson("PUT", member, Map.of("role", "viewer"));
        JsonNode members =
                person.get(
                                album + "/members",
                                "Consistency-Token",
                                invited.expecting(204).consistencyToken())
                        .expecting(200)
                        .json();
        assertThat(members.path("items").findValuesAsString("user"))
                .contains("keycloak:" + subject);

        Answer sent = owner.http().send("DELETE", member).expecting(204);
        person.get(album, "Consistency-Token", sent.consistencyToken())
                .expectingProblem(404, "not-found");
        owner.http()
                .sendJson("PUT", album + "/members/~not-a-name!", Map.of("role", "viewer"))
                .expectingProblem(422, "invalid-field");
    }

    @Test
    void itsRoleAndItsPasswordAreNotGivenHere() {
        person.get(PHOTOS).expecting(200);

        accounts.changeRole("keycloak:" + subject, "admin")
                .expectingProblem(409, "account-of-issuer");
        accounts.ask("keycloak:" + subject, "password-reset")
                .expectingProblem(409, "account-of-issuer");
    }
}
