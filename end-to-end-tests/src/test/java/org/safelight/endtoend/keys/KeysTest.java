package org.safelight.endtoend.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@ExtendWith(SharedApplication.class)
class KeysTest {

    private static final String PHOTOS = "/api/v1/photos?pageSize=1";

    /** Longer than other nodes remember a key. */
    private static final Duration EVERYWHERE = Duration.ofSeconds(15);

    private SafelightClient safelight;

    @BeforeEach
    void signIn(SafelightClient client) {
        safelight = client;
    }

    @AfterEach
    void revokeAll() {
        safelight.keys().all().forEach(it -> safelight.keys().revoke(it.path("id").stringValue()));
    }

    @Test
    void aKeyActsForWhoHasMadeIt() {
        String photo = safelight.keys().client("upload").upload(Pictures.any()).photo();

        var reading = safelight.keys().client("read").photos();
        reading.awaitThumbnail(photo);
        assertThat(reading.find(photo).path("id").stringValue()).isEqualTo(photo);
    }

    @Test
    void itIsShownInEitherHeader() {
        String key = safelight.keys().make(List.of("read"), Map.of()).path("key").stringValue();
        var nobody = safelight.http().anonymous();

        nobody.get(PHOTOS, "Authorization", "Bearer " + key).expecting(200);
        nobody.get(PHOTOS, "X-API-Key", key).expecting(200);
        nobody.get(PHOTOS).expecting(401);
    }

    @Test
    void theWholeKeyIsToldOnce() {
        JsonNode made = safelight.keys().make(List.of("read", "write"), Map.of());

        JsonNode listed = listed(made);

        assertThat(made.path("key").stringValue())
                .matches("slk_" + made.path("id").stringValue() + "_[\\w-]{43}");
        assertThat(listed.has("key")).isFalse();
        assertThat(listed.path("name").stringValue()).isEqualTo("Frame in the hall");
        assertThat(listed.path("scopes").toString()).isEqualTo("[\"read\",\"write\"]");
        assertThat(listed.has("lastUsedAt")).isFalse();
    }

    private JsonNode listed(JsonNode made) {
        return safelight.keys().all().stream()
                .filter(key -> key.path("id").equals(made.path("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itIsNotedWhenAKeyIsUsed() {
        JsonNode made = safelight.keys().make(List.of("read"), Map.of());

        safelight.keys().client(made).http().get(PHOTOS).expecting(200);

        Instant used = Instant.parse(listed(made).path("lastUsedAt").stringValue());
        assertThat(used).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void aRevokedKeyOpensNothing() {
        JsonNode made = safelight.keys().make(List.of("read"), Map.of());
        var byKey = safelight.keys().client(made).http();
        byKey.get(PHOTOS).expecting(200);

        safelight.keys().revoke(made.path("id").stringValue()).expecting(204);

        await().atMost(EVERYWHERE).until(() -> byKey.get(PHOTOS).status() == 401);
        Answer refused = byKey.get(PHOTOS).expectingProblem(401, "invalid-key");
        assertThat(refused.header("WWW-Authenticate").orElse("")).contains("invalid_token");
        safelight.keys().revoke(made.path("id").stringValue()).expectingProblem(404, "not-found");
    }

    @Test
    void aKeyIsOverWhenItExpires() {
        Instant soon = Instant.now().plusSeconds(2);
        var byKey =
                safelight
                        .keys()
                        .client(
                                safelight
                                        .keys()
                                        .make(
                                                List.of("read"),
                                                Map.of("expiresAt", soon.toString())))
                        .http();
        byKey.get(PHOTOS).expecting(200);

        await().atMost(EVERYWHERE).until(() -> byKey.get(PHOTOS).status() == 401);
        assertThat(Instant.now()).isAfter(soon);
    }

    @ParameterizedTest
    @CsvSource({
        "read,   GET,    /api/v1/photos,             200",
        "read,   GET,    /api/v1/usage,              200",
        "read,   POST,   /api/v1/photos,             403",
        "read,   POST,   /api/v1/undo,               403",
        "read,   GET,    /api/v1/admin/overview,     403",
        "read,   GET,    /actuator/prometheus,       403",
        "upload, GET,    /api/v1/photos,             403",
        "upload, GET,    /api/v1/usage,              200",
        "upload, POST,   /api/v1/photos,             415",
        "upload, DELETE, /api/v1/photos/0a1b2c3d,    403",
        "write,  GET,    /api/v1/photos,             403",
        "write,  POST,   /api/v1/photos,             403",
        "write,  DELETE, /api/v1/photos/0a1b2c3d,    400",
        "admin,  GET,    /api/v1/admin/overview,     200",
        "admin,  GET,    /api/v1/photos,             403"
    })
    void aKeyDoesWhatItsScopesSayAndNothingElse(
            String scope, String method, String path, int status) {
        Answer answer = safelight.keys().client(scope).http().send(method, path);

        if (status == 403) {
            answer.expectingProblem(403, "key-scope");
        } else {
            assertThat(answer.status()).isNotIn(401, 403, 429);
        }
    }

    @Test
    void noKeyOpensKeys() {
        var all = safelight.keys().client("read", "upload", "write", "admin");

        all.http().get("/api/v1/keys").expectingProblem(403, "not-by-key");
        all.keys()
                .tryMake(Map.of("name", "Another", "scopes", List.of("read")))
                .expectingProblem(403, "not-by-key");
        all.keys().revoke("0123456789abcdef01234567").expectingProblem(403, "not-by-key");
    }

    @Test
    void whereAKeyIsShownNoOtherCredentialIsLookedAt() {
        safelight
                .http()
                .get(PHOTOS, "X-API-Key", "slk_nonsense")
                .expectingProblem(401, "invalid-key");
    }

    @Test
    void whatAKeyCannotBeIsSaidByField() {
        var keys = safelight.keys();
        var scopes = List.of("read");

        keys.tryMake(Map.of("scopes", scopes)).expectingProblem(422, "invalid-field");
        keys.tryMake(Map.of("name", "", "scopes", scopes)).expectingProblem(422, "invalid-field");
        keys.tryMake(Map.of("name", "A", "scopes", List.of()))
                .expectingProblem(422, "invalid-field");
        keys.tryMake(Map.of("name", "A", "scopes", List.of("everything")))
                .expectingProblem(422, "invalid-field");
        keys.tryMake(Map.of("name", "A", "scopes", scopes, "expiresAt", "2001-01-01T00:00:00Z"))
                .expectingProblem(422, "invalid-field");
        keys.tryMake(Map.of("name", "A", "scopes", scopes, "expiresAt", "tomorrow"))
                .expectingProblem(422, "invalid-field");
        keys.tryMake(
                        Map.of(
                                "name",
                                "A",
                                "scopes",
                                scopes,
                                "allowedAddresses",
                                List.of("10.0.0.1/8")))
                .expectingProblem(422, "invalid-field");
        keys.tryMake(
                        Map.of(
                                "name",
                                "A",
                                "scopes",
                                scopes,
                                "limits",
                                Map.of("perSecond", 1_000_000_000)))
                .expectingProblem(422, "invalid-field");
        keys.tryMake(Map.of("name", "A", "scopes", scopes, "color", "red"))
                .expectingProblem(400, "unknown-field");
    }

    @Test
    void theLogSaysWhoMadeAndRevokedAKeyAndNothingOfIt(ApplicationUnderTest application)
            throws IOException {
        JsonNode made = safelight.keys().make(List.of("read"), Map.of());
        String id = made.path("id").stringValue();
        safelight.keys().client(made).http().get(PHOTOS);
        safelight.keys().revoke(id).expecting(204);

        String secret = made.path("key").stringValue().substring(29);
        assertThat(application.output())
                .contains("admin has made the key " + id, "admin has revoked the key " + id)
                .doesNotContain(secret, "Frame in the hall");
    }
}
