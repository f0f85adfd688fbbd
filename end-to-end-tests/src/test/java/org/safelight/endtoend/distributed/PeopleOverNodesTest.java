package org.safelight.endtoend.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.DistributedApplication;
import org.safelight.endtoend.application.OverAxonServer;
import org.safelight.endtoend.application.ServiceProcess;
import org.safelight.endtoend.application.Side;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Keys;
import org.safelight.endtoend.client.Photos;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.oidc.Browser;
import org.safelight.endtoend.oidc.IssuersUnderTest;
import org.safelight.endtoend.oidc.OidcSettings;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who somebody is, and what they may do, is the same on every node. */
@OverAxonServer
class PeopleOverNodesTest {

    /** Where browsers are told that the service is; nothing answers there. */
    private static final String PUBLIC = "http://photos.example.org";

    private static final String PHOTOS = "/api/v1/photos";
    private static final String FORMATS = "/api/v1/formats";
    private static final String ISSUER = OidcSettings.KEYCLOAK;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final IssuersUnderTest issuers = new IssuersUnderTest();
    private static DistributedApplication application;
    private static SafelightClient admin;

    @BeforeAll
    static void start() throws IOException {
        issuers.start(IssuersUnderTest.person(ISSUER, "anna", Map.of("name", "Anna Example")));
        Map<String, String> settings = new HashMap<>(OidcSettings.of(issuers));
        settings.put("SAFELIGHT_PUBLIC_URL", PUBLIC);
        settings.put("SAFELIGHT_KEYS_MEMORY", "1s");
        application =
                DistributedApplication.fresh(
                        Map.of(Side.COMMAND_SIDE, 2, Side.QUERY_SIDE, 2), settings);
        application.start();
        admin = SafelightClient.of(application);
        await("every node knows the issuer").atMost(SOON).until(PeopleOverNodesTest::knowIssuer);
    }

    private static boolean knowIssuer() {
        return everywhere().allMatch(node -> at(node, "nobody").get(PHOTOS).status() != 503);
    }

    @AfterAll
    static void end() {
        application.close();
        issuers.close();
    }

    private static Stream<ServiceProcess> everywhere() {
        return Stream.of(Side.COMMAND_SIDE, Side.QUERY_SIDE)
                .flatMap(side -> application.nodes(side).stream());
    }

    private static List<ServiceProcess> readers() {
        return application.nodes(Side.QUERY_SIDE);
    }

    private static List<ServiceProcess> writers() {
        return application.nodes(Side.COMMAND_SIDE);
    }

    /** Somebody whom the issuer vouches for, at one node. */
    private static Http at(ServiceProcess node, String person) {
        return Http.bearing(node.address(), token(person));
    }

    private static SafelightClient somebody(String person) {
        return new SafelightClient(Http.bearing(application.address(), token(person)));
    }

    private static String token(String person) {
        return issuers.token(
                ISSUER, Map.of("sub", person, "typ", "Bearer", "aud", OidcSettings.API));
    }

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

    @Test
    void aPublicLinkThatIsUsedUpAtOneNodeIsUsedUpAtTheOthers() {
        SafelightClient anna = somebody("anna");
        String album = sharedAlbum(anna);
        String token = link(anna, album, Map.of("maximumViews", 2));

        List<Http> strangers = readers().stream().map(it -> Http.anonymous(it.address())).toList();
        strangers.getFirst().get("/api/v1/links/" + token).expecting(200);
        strangers.getLast().get("/api/v1/links/" + token).expecting(200);

        for (Http stranger : strangers) {
            stranger.get("/api/v1/links/" + token).expectingProblem(404, "not-found");
        }
    }

    @Test
    void aGrantOfOneNodeOpensPicturesAtTheOthersUntilTheLinkIsRevoked() {
        SafelightClient anna = somebody("anna");
        String album = sharedAlbum(anna);
        String path = Albums.path(album) + "/links";
        Answer made = anna.http().sendJson("POST", path, Map.of());
        String open = "/api/v1/links/" + made.expecting(201).json().path("token").stringValue();
        awaitEverywhere(made, Albums.path(album));
        List<Http> strangers = readers().stream().map(it -> Http.anonymous(it.address())).toList();

        JsonNode seen = strangers.getFirst().get(open).expecting(200).json();
        String grant = seen.path("grant").stringValue();
        String photo = seen.at("/photos/items/0/id").stringValue();
        String thumbnail = open + "/photos/" + photo + "/thumbnail";
        for (Http stranger : strangers) {
            stranger.get(thumbnail, "Link-Grant", grant).expecting(200);
        }

        String id = made.json().path("id").stringValue();
        Answer revoked = anna.http().send("DELETE", path + "/" + id).expecting(204);
        awaitEverywhere(revoked, Albums.path(album));
        for (Http stranger : strangers) {
            stranger.get(thumbnail, "Link-Grant", grant).expectingProblem(404, "not-found");
            stranger.get(open).expectingProblem(404, "not-found");
        }
    }

    private static String sharedAlbum(SafelightClient owner) {
        String photo = owner.uploadAndDevelop(Pictures.any());
        String album = owner.albums().create("Summer");
        owner.albums().add(album, photo).expecting(204);
        return album;
    }

    private static String link(SafelightClient owner, String album, Map<String, ?> terms) {
        Answer made = owner.http().sendJson("POST", Albums.path(album) + "/links", terms);
        awaitEverywhere(made.expecting(201), Albums.path(album));
        return made.json().path("token").stringValue();
    }

    /** Until each node shows what Anna's command did. */
    private static void awaitEverywhere(Answer command, String path) {
        for (ServiceProcess reader : readers()) {
            at(reader, "anna")
                    .get(path, "Consistency-Token", command.consistencyToken())
                    .expecting(200);
        }
    }

    @Test
    void membersOfAnAlbumAreMembersOnEveryNode() {
        SafelightClient anna = somebody("anna");
        String album = sharedAlbum(anna);
        String path = Albums.path(album);
        String member = path + "/members/keycloak:bert";
        Answer invited = anna.http().sendJson("PUT", member, Map.of("role", "contributor"));
        invited.expecting(204);
        for (ServiceProcess reader : readers()) {
            at(reader, "bert")
                    .get(path, "Consistency-Token", invited.consistencyToken())
                    .expecting(200);
            at(reader, "carl").get(path).expectingProblem(404, "not-found");
        }
        for (ServiceProcess writer : writers()) {
            String berts = somebody("bert").uploadAndDevelop(Pictures.any());
            new SafelightClient(at(writer, "bert")).albums().add(album, berts).expecting(204);
            new SafelightClient(at(writer, "carl")).albums().add(album, berts).expecting(404);
        }

        Answer sent = anna.http().send("DELETE", member).expecting(204);

        for (ServiceProcess reader : readers()) {
            at(reader, "bert")
                    .get(path, "Consistency-Token", sent.consistencyToken())
                    .expectingProblem(404, "not-found");
        }
        assertThat(anna.albums().photosAfter(sent, album)).hasSize(1);
        for (ServiceProcess writer : writers()) {
            new SafelightClient(at(writer, "bert"))
                    .albums()
                    .describe(album, Map.of("title", "Mine"))
                    .expectingProblem(404, "not-found");
        }
    }
}
