package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Keys;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.oidc.Browser;
import org.safelight.endtoend.oidc.OidcSettings;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who somebody is, and what they may do, is the same on every node. */
@OverAxonServer
class PeopleOverNodesTest extends SeveralNodes {

    private static final String FORMATS = "/api/v1/formats";

    @Test
    void aTokenOfAnIssuerIsTheSamePersonOnEveryNode() {
        for (ServiceProcess writer : writers()) {
            String photo =
                    new SafelightClient(at(writer, "dora"))
                            .uploadBare(Pictures.any())
                            .expecting(201)
                            .json()
                            .path("id")
                            .stringValue();
            for (ServiceProcess reader : readers()) {
                await().atMost(SOON)
                        .until(() -> at(reader, "dora").get(Photos.path(photo)).status() == 200);
                at(reader, "emil").get(Photos.path(photo)).expectingProblem(404, "not-found");
            }
            Http emil = at(writer, "emil");
            emil.send("DELETE", Photos.path(photo)).expectingProblem(404, "not-found");
        }
    }

    @Test
    void whoCameBackFromTheIssuerToOneNodeIsSignedInOnAll() throws IOException {
        var browser = new Browser(application.address());
        String home = application.address().toString();

        URI shown = browser.signIn("keycloak", place -> place.replace(PUBLIC, home));

        assertThat(shown.getPath()).isEqualTo("/");
        assertThat(shown.getQuery()).isNull();
        String photo = new SafelightClient(browser.page()).uploadAndDevelop(Pictures.any());
        for (int i = 0; i < 6; i++) {
            browser.page().get(Photos.path(photo)).expecting(200);
        }
        somebody("anna").photos().find(photo);
        assertThat(
                        browser.page()
                                .get("/api/v1/session")
                                .expecting(200)
                                .json()
                                .path("name")
                                .asString())
                .isEqualTo("keycloak:anna");
    }

    @Test
    void thePageOffersNoAccountsWhereThereAreNone() {
        Http page = admin.http();

        assertThat(page.get("/api/v1/sign-in").expecting(200).json().path("accounts").asBoolean())
                .isFalse();
        page.get("/api/v1/admin/accounts").expecting(404);
        page.sendJson("PUT", "/api/v1/account/password", Map.of()).expecting(404);
    }

    @Test
    void whatAnIssuerGrantsAtOneNodeCountsAtTheOthersAndForKeys() {
        Picture first = Pictures.noise(60, 50);
        Picture second = Pictures.noise(61, 50);
        long little = first.bytes().length;
        Instant now = Instant.now();
        Http fritz = granted(writers().getFirst(), little, now);
        String key = new Keys(fritz).make(List.of("upload"), Map.of()).path("key").stringValue();
        var elsewhere = new SafelightClient(Http.bearing(writers().getLast().address(), key));

        elsewhere.uploadBare(first).expecting(201);
        elsewhere.uploadBare(second).expectingProblem(507, "storage-full");
        for (ServiceProcess reader : readers()) {
            await("the use is known at " + reader.address())
                    .atMost(SOON)
                    .until(() -> storage(at(reader, "fritz"), "used") == little);
            assertThat(storage(at(reader, "fritz"), "quota")).isEqualTo(little);
        }

        granted(readers().getFirst(), 1_000_000, now.plusSeconds(1)).get(PHOTOS).expecting(200);
        elsewhere.uploadBare(second).expecting(201);
    }

    /** Fritz, whom the issuer lets store so much, at one node. */
    private static Http granted(ServiceProcess node, long bytes, Instant when) {
        Map<String, Object> claims =
                Map.of(
                        "sub",
                        "fritz",
                        "aud",
                        OidcSettings.API,
                        OidcSettings.QUOTA,
                        bytes,
                        "iat",
                        when.getEpochSecond());
        return Http.bearing(node.address(), issuers.token(ISSUER, claims));
    }

    private static long storage(Http person, String which) {
        return person.get("/api/v1/usage")
                .expecting(200)
                .json()
                .at("/storage/" + which)
                .longValue();
    }

    @Test
    void aKeyOpensEveryNodeUntilItIsRevokedOnOne() {
        JsonNode key = admin.keys().make(List.of("read"), Map.of());
        String shown = key.path("key").stringValue();
        everywhere().forEach(node -> Http.bearing(node.address(), shown).get(FORMATS));
        readers().forEach(it -> Http.bearing(it.address(), shown).get(FORMATS).expecting(200));

        admin.keys().revoke(key.path("id").stringValue()).expecting(204);

        everywhere()
                .map(node -> Http.bearing(node.address(), shown))
                .forEach(
                        node ->
                                await("the key opens nothing at " + node.address())
                                        .atMost(Duration.ofSeconds(15))
                                        .until(() -> node.get(PHOTOS).status() == 401));
    }

    @Test
    void whatAKeyHasSpentAtOneNodeIsSpentAtTheOthers() {
        JsonNode key = admin.keys().make(List.of("read"), Map.of("limits", Map.of("perDay", 60)));
        List<Http> nodes =
                readers().stream()
                        .map(it -> Http.bearing(it.address(), key.path("key").stringValue()))
                        .toList();

        int granted = 0;
        for (int left = 40; left > 0; left--) {
            nodes.getFirst().get(FORMATS).expecting(200);
            granted++;
        }
        await("the other node knows")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(400))
                .until(() -> nodes.getLast().get(FORMATS).expecting(200), it -> left(it) < 20);
        while (nodes.getLast().get(FORMATS).status() == 200) {
            granted++;
        }

        assertThat(granted).isLessThanOrEqualTo(60);
        nodes.getLast().get(FORMATS).expectingProblem(429, "daily-quota");
        await("the first node refuses it too")
                .atMost(Duration.ofSeconds(20))
                .until(() -> nodes.getFirst().get(FORMATS).problem().equals("daily-quota"));
    }

    /** What is left for the day, as the answer says. */
    private static int left(Answer answer) {
        String limits = answer.header("RateLimit").orElseThrow();
        return Integer.parseInt(limits.replaceFirst(".*\"day\";r=(\\d+).*", "$1"));
    }
}
