package org.safelight.endtoend.rights;

import static org.awaitility.Awaitility.await;

import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.Keys;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.oidc.IssuersUnderTest;
import org.safelight.endtoend.oidc.OidcSettings;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The people of the matrix, their credentials, and a photo of each person's own. */
final class Cast {

    static final String WORDS = "an orange lamp that nobody lit";

    private static final List<Actor> PEOPLE =
            List.of(Actor.OWNER, Actor.OTHER, Actor.VIEWER, Actor.CONTRIBUTOR, Actor.EDITOR);

    private final Map<Actor, Http> requests = new EnumMap<>(Actor.class);
    private final Map<Actor, String> photos = new EnumMap<>(Actor.class);
    private final List<String> secrets = new ArrayList<>();
    private final String endedCookie;

    Cast(ApplicationUnderTest application, IssuersUnderTest issuers) {
        Http admin = SafelightClient.of(application).http();
        Http nobody = admin.anonymous();
        for (Actor person : PEOPLE) {
            requests.put(person, new Accounts(admin).open(name(person), "user", WORDS));
        }
        requests.put(Actor.ADMIN, admin);
        for (Actor stranger :
                List.of(Actor.ANONYMOUS, Actor.LINK, Actor.REVOKED_LINK, Actor.ENDED_SESSION)) {
            requests.put(stranger, nobody);
        }
        Browser browser = Browser.signIn(http(Actor.OWNER));
        endedCookie = browser.cookie();
        browser.signOut().expecting(204);
        var keys = new Keys(http(Actor.OWNER));
        for (Actor program : List.of(Actor.READ_KEY, Actor.UPLOAD_KEY)) {
            put(program, keys.make(List.of(program.scope()), Map.of()));
        }
        put(Actor.READ_TOKEN, issuers, Map.of("oid", name(Actor.OWNER)));
        put(Actor.UPLOAD_TOKEN, issuers, Map.of("oid", name(Actor.OWNER)));
        put(
                Actor.ADMIN_TOKEN,
                issuers,
                Map.of("oid", name(Actor.ADMIN_TOKEN), "roles", List.of("Safelight.Admin")));
        Instant soon = Instant.now().plusMillis(700);
        put(Actor.EXPIRED_KEY, keys.make(List.of("write"), Map.of("expiresAt", soon + "")));
        for (Actor person : PEOPLE) {
            photos.put(person, new SafelightClient(http(person)).upload(Pictures.any()).photo());
        }
        photos.put(Actor.ADMIN, SafelightClient.of(application).upload(Pictures.any()).photo());
        await().until(() -> http(Actor.EXPIRED_KEY).get("/api/v1/albums").status() == 401);
        secrets.addAll(List.of(WORDS, ApplicationUnderTest.PASSWORD, endedCookie));
        requests.values().stream()
                .map(Http::credential)
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(it.indexOf(' ') + 1))
                .forEach(secrets::add);
    }

    private void put(Actor program, JsonNode key) {
        requests.put(program, http(Actor.OWNER).bearing(key.path("key").stringValue()));
    }

    /** The issuer calls people as they are called here, so that its tokens can be an account's. */
    private void put(Actor program, IssuersUnderTest issuers, Map<String, Object> person) {
        Map<String, Object> claims = new HashMap<>(person);
        claims.put("aud", OidcSettings.API_OF_ENTRA);
        claims.put("scope", "openid safelight:" + program.scope());
        Http bearing = http(Actor.OWNER).bearing(issuers.token(OidcSettings.ENTRA, claims));
        requests.put(program, bearing);
        await("the issuer is believed").until(() -> bearing.get("/api/v1/usage").status() == 200);
    }

    /** How somebody is called, who has an account. */
    static String name(Actor person) {
        return "the-" + person.name().toLowerCase(Locale.ROOT);
    }

    Http http(Actor actor) {
        return Objects.requireNonNull(requests.get(actor));
    }

    SafelightClient owner() {
        return new SafelightClient(http(Actor.OWNER));
    }

    /** What only its holder may have. */
    List<String> secrets() {
        return secrets;
    }

    /** A photo of whoever asks, or in whose name they ask. */
    String photoOf(Actor actor) {
        boolean own = photos.containsKey(actor);
        return Objects.requireNonNull(photos.get(own ? actor : Actor.OWNER));
    }

    String passwordOf(Actor actor) {
        return actor == Actor.ADMIN ? ApplicationUnderTest.PASSWORD : WORDS;
    }

    /** A request as this one sends it. */
    Answer send(Actor actor, Sent sent, Scene scene) {
        List<String> headers = new ArrayList<>(List.of("Consistency-Token", scene.get(Scene.SEEN)));
        switch (actor) {
            case LINK -> headers.addAll(List.of("Link-Grant", scene.get(Scene.GRANT)));
            case REVOKED_LINK ->
                    headers.addAll(List.of("Link-Grant", scene.get(Scene.REVOKED_GRANT)));
            case ENDED_SESSION ->
                    headers.addAll(List.of("Cookie", endedCookie, "Sec-Fetch-Site", "same-origin"));
            default -> {}
        }
        if (!sent.type().isEmpty()) {
            headers.addAll(List.of("Content-Type", sent.type()));
        }
        return sent.by(http(actor), headers.toArray(String[]::new));
    }
}
