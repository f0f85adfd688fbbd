package org.safelight.endtoend.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.endtoend.oidc.OidcSettings.KEYCLOAK;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Keys;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** People whose issuer says how much they may store. */
@EmbeddedOnly
class GrantedStorageTest extends WithIssuers {

    private final Instant now = Instant.now();
    private final Picture first = Pictures.noise(60, 50);
    private final Picture second = Pictures.noise(61, 50);
    private final long both = (long) first.bytes().length + second.bytes().length;
    private final String subject = somebodyNew();

    /** By a token of this time that says so; that says nothing of it where the bytes are null. */
    private SafelightClient granted(@Nullable Object bytes, Instant issued) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iat", issued.getEpochSecond());
        if (bytes != null) {
            claims.put(OidcSettings.QUOTA, bytes);
        }
        return new SafelightClient(by(KEYCLOAK, subject, claims));
    }

    private static JsonNode storage(Http person) {
        return person.get("/api/v1/usage").expecting(200).json().path("storage");
    }

    @Test
    void aPersonStoresWhatTheIssuerGrantsAndNotAByteMore() {
        SafelightClient person = granted(both - 1, now);
        person.upload(first);

        person.uploadBare(second).expectingProblem(507, "storage-full");
        person.tryUpload(second).expectingProblem(507, "storage-full");

        assertThat(storage(person.http()).path("quota").longValue()).isEqualTo(both - 1);
        await("the use is known")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> storage(person.http()).path("used").longValue(),
                        used -> used == first.bytes().length);
    }

    @Test
    void theGrantIsThePersonsHoweverTheyCome() {
        Http person = granted(both - 1, now).http();
        SafelightClient key = new Keys(person).client("read", "upload");
        key.upload(first);

        key.uploadBare(second).expectingProblem(507, "storage-full");
        granted(null, now).uploadBare(second).expectingProblem(507, "storage-full");
        assertThat(storage(key.http()).path("quota").longValue()).isEqualTo(both - 1);

        granted(both, now.plusSeconds(1)).photos().all(10);
        key.uploadBare(second).expecting(201);
    }

    @Test
    void aTokenOfEarlierGivesNothingBack() {
        granted(0, now).uploadBare(first).expectingProblem(507, "storage-full");

        granted(both, now.minusSeconds(60)).uploadBare(first).expectingProblem(507, "storage-full");
        granted(String.valueOf(both), now.plusSeconds(1)).uploadBare(first).expecting(201);
    }

    @Test
    void whomNobodyGrantsAnythingMayStoreWhatEverybodyMay() {
        assertThat(storage(granted(null, now).http()).path("quota").isNull()).isTrue();
        granted("much", now).http().get("/api/v1/usage").expectingProblem(401, "invalid-token");
    }

    @Test
    void aLoginGrantsAsATokenDoes() throws IOException {
        Browser browser = newBrowser();
        browser.signIn("keycloak");

        assertThat(storage(browser.page()).path("quota").longValue())
                .isEqualTo(SharedIssuers.ANNAS_QUOTA);
    }

    @Test
    void whatWasGrantedWhenStandsInTheLog() {
        granted(7, now).http().get("/api/v1/usage").expecting(200);
        granted(8, now.plusSeconds(1)).http().get("/api/v1/usage").expecting(200);

        assertThat(
                        SafelightClient.of(application)
                                .http()
                                .get(
                                        "/api/v1/admin/events?type=StorageGranted&user=keycloak:"
                                                + subject)
                                .expecting(200)
                                .json()
                                .path("items")
                                .valueStream()
                                .map(it -> it.at("/payload/bytes").longValue()))
                .containsExactly(8L, 7L);
    }
}
