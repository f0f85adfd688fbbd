package org.safelight.endtoend.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.safelight.endtoend.application.ApplicationUnderTest.ADMIN;
import static org.safelight.endtoend.application.ApplicationUnderTest.PASSWORD;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From the invitation to the closed door. Each test has people of its own. */
@EmbeddedOnly
class AccountLifeTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";
    private static final String WORDS = "violet kettle under plum";
    private static final String OTHER_WORDS = "seven lighthouse umbrellas";

    private static EmbeddedApplication application;
    private static Http http;
    private static Accounts accounts;

    @BeforeAll
    static void start() throws IOException {
        application = EmbeddedApplication.fresh(Map.of());
        application.start();
        http = Http.signedIn(application.address(), ADMIN, PASSWORD);
        accounts = new Accounts(http);
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @Test
    void peopleSeeTheirOwnPhotosOnly() {
        var anna = new SafelightClient(accounts.open("anna", "user", WORDS));
        var bert = new SafelightClient(accounts.open("bert", "user", WORDS));

        String photo = anna.upload(Pictures.any()).photo();

        anna.photos().awaitThumbnail(photo);
        bert.http().get(Photos.path(photo)).expectingProblem(404, "not-found");
        bert.http().get(Photos.path(photo) + "/original").expectingProblem(404, "not-found");
        assertThat(bert.http().get(PHOTOS).expecting(200).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/admin/accounts",
        "GET, /api/v1/admin/invitations",
        "POST, /api/v1/admin/accounts/admin/close",
        "POST, /api/v1/admin/accounts/admin/password-reset",
        "GET, /api/v1/admin/processors"
    })
    void whatIsForAdministratorsIsForNobodyElse(String method, String path) {
        Http user = userNamed("plain");

        user.send(method, path).expectingProblem(403, "forbidden");
        user.anonymous().send(method, path).expectingProblem(401, "unauthorized");
    }

    private static Http userNamed(String name) {
        boolean known =
                accounts.all().stream().anyMatch(it -> it.path("name").stringValue().equals(name));
        return known ? http.as(name, WORDS) : accounts.open(name, "user", WORDS);
    }

    @Test
    void aRoleCountsFromTheNextRequestOn() {
        Http riser = accounts.open("riser", "user", WORDS);
        Browser browser = Browser.signIn(riser);
        riser.get("/api/v1/admin/accounts").expecting(403);
        browser.get("/api/v1/admin/accounts").expecting(403);

        accounts.changeRole("riser", "admin").expecting(204);

        riser.get("/api/v1/admin/accounts").expecting(200);
        browser.get("/api/v1/admin/accounts").expecting(200);
        accounts.changeRole("riser", "user").expecting(204);
        riser.get("/api/v1/admin/accounts").expecting(403);
        browser.get("/api/v1/admin/accounts").expecting(403);
    }

    @Test
    void theLastAdministratorCanNeitherLeaveNorStepDown() {
        accounts.ask(ADMIN, "close").expectingProblem(409, "last-administrator");
        accounts.changeRole(ADMIN, "user").expectingProblem(409, "last-administrator");

        http.get("/api/v1/admin/accounts").expecting(200);
    }

    @Test
    void aClosedAccountIsClosedAtOnceAndCanBeReopened() {
        Http leaver = accounts.open("leaver", "user", WORDS);
        Browser browser = Browser.signIn(leaver);
        leaver.get(PHOTOS).expecting(200);
        browser.get(PHOTOS).expecting(200);

        accounts.ask("leaver", "close").expecting(204);

        leaver.get(PHOTOS).expectingProblem(401, "unauthorized");
        browser.get(PHOTOS).expectingProblem(401, "unauthorized");
        accounts.ask("leaver", "password-reset").expectingProblem(409, "account-closed");
        accounts.accept(accounts.invite("user"), "leaver", WORDS)
                .expectingProblem(409, "name-taken");
        accounts.ask("leaver", "reopen").expecting(204);
        leaver.get(PHOTOS).expecting(200);
        browser.get(PHOTOS).expectingProblem(401, "unauthorized");
    }

    @Test
    void whatIsOpenForAClosedAccountEnds() throws IOException, InterruptedException {
        Http listener = accounts.open("listener", "user", WORDS);
        var request =
                HttpRequest.newBuilder(listener.address().resolve("/api/v1/events"))
                        .header("Authorization", listener.credential())
                        .build();
        try (var events = listener.client().send(request, BodyHandlers.ofInputStream()).body()) {
            accounts.ask("listener", "close").expecting(204);

            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), events::readAllBytes))
                    .isNotEmpty();
        }
    }

    @Test
    void whatIsAskedOfNobodyIsNotFound() {
        accounts.ask("nobody", "close").expectingProblem(404, "not-found");
        accounts.ask("nobody", "reopen").expectingProblem(404, "not-found");
        accounts.ask("nobody", "password-reset").expectingProblem(404, "not-found");
        accounts.changeRole("nobody", "admin").expectingProblem(404, "not-found");
    }

    @Test
    void theLogSaysWhoDidWhatAndHasNoSecrets() throws IOException {
        String token = accounts.invite("user");
        accounts.accept(token, "witness", WORDS).expecting(201);
        accounts.changeRole("witness", "admin").expecting(204);
        accounts.changeRole("witness", "user").expecting(204);
        new Accounts(http.as("witness", WORDS)).changePassword(WORDS, OTHER_WORDS).expecting(204);

        JsonNode changed = lastEvent("PasswordChanged");
        assertThat(changed.toString()).contains("witness").doesNotContain("bcrypt");
        assertThat(lastEvent("AccountRoleChanged").toString()).contains(ADMIN, "USER");
        assertThat(application.output())
                .contains("Sign-in by password: witness, accepted")
                .doesNotContain(token, WORDS, OTHER_WORDS, PASSWORD);
        for (Path file : files("events.db")) {
            assertThat(Files.readString(file, ISO_8859_1))
                    .doesNotContain(token, WORDS, OTHER_WORDS, PASSWORD, "{bcrypt}");
        }
        for (Path file : files("secrets.db")) {
            assertThat(Files.readString(file, ISO_8859_1))
                    .doesNotContain(token, WORDS, OTHER_WORDS, PASSWORD);
        }
    }

    private static JsonNode lastEvent(String type) {
        return http.get("/api/v1/admin/events?order=newest&pageSize=1&type=" + type)
                .expecting(200)
                .json()
                .path("items")
                .path(0);
    }

    private static List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(application.dataFolder())) {
            return files.filter(it -> String.valueOf(it.getFileName()).startsWith(prefix)).toList();
        }
    }
}
