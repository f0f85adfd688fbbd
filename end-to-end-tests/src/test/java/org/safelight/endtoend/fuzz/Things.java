package org.safelight.endtoend.fuzz;

import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Albums;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Browser;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;
import org.safelight.endtoend.pictures.Picture;
import org.safelight.endtoend.pictures.Pictures;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What there is, by the names that parameters and fields have for it, and what will do where
 * nothing has to be there.
 */
final class Things {

    static final String WORDS = "violet kettle under plum";

    private static final List<String> ANYTHING = List.of("lake", "Summer", "x");

    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, List<String>> byPlace = new HashMap<>();
    private final Set<String> secrets = new HashSet<>(List.of(WORDS, "77.357", "133.775"));
    private final Http passing;

    /**
     * Makes some of each.
     *
     * @param alone whether nobody else is disturbed when processors are paused and replayed
     */
    Things(SafelightClient admin, SafelightClient person, boolean alone) {
        pictures(person);
        String other = "fuzzed-" + UUID.randomUUID();
        passing = new Accounts(admin.http()).open(other, "user", WORDS);
        people(other, admin, person);
        List<String> processors = List.of("statistics", "search", "nobody");
        byPlace.put("processors", alone ? processors : List.of("nobody"));
        byPlace.put("GET processors", processors);
        byName.put("processor", List.of("statistics", "library"));
        byPlace.put("loggers", List.of("org.safelight.fuzz." + UUID.randomUUID().toString()));
        byName.put("level", List.of("info", "debug", "off"));
        // One administrator more, and the last one is not the last: tests look at that.
        byName.put("role", List.of("viewer", "editor", "owner", "user", alone ? "admin" : "user"));
        byName.put("scopes", List.of("read", "upload", "write"));
        byName.put("state", List.of("active", "trashed", "pending", "failed"));
        byName.put("sort", List.of("manual", "taken", "uploaded", "newest"));
        byName.put("order", List.of("newest", "oldest"));
        byName.put("thumbnail", List.of("pending", "ready", "failed"));
        byName.put("bbox", List.of("-10,-10,10,10"));
        byName.put("type", List.of("PhotoUploaded", "album"));
        byName.put("registration", List.of("nobody"));
        byName.put("allowedAddresses", List.of("127.0.0.0/8", "::1"));
        byName.put("If-Match", List.of("\"1\"", "*", "\"2\""));
        byName.put("after", List.of("0", "1"));
        byName.put("Last-Event-ID", List.of("0", "1"));
        for (String moment :
                List.of("from", "to", "asOf", "takenFrom", "takenTo", "expiresAt", "takenAt")) {
            byName.put(
                    moment,
                    List.of(
                            Instant.now().minusSeconds(5) + "",
                            Instant.now().plusSeconds(5_000) + "",
                            "2026-03-01"));
        }
    }

    private void pictures(SafelightClient person) {
        Picture picture = Pictures.takenAt("Zettel.jpg", 77.357111, 133.775333);
        String photo = person.uploadAndDevelop(picture);
        String other = person.uploadAndDevelop(Pictures.any());
        String broken = person.upload(Pictures.undecodable()).photo();
        person.photos().awaitOutcome(broken);
        List<String> photos = List.of(photo, photo, other, broken);
        String album = person.albums().create("Lake");
        String shared = person.albums().create("Summer");
        person.albums().add(album, photo, other).expecting(204);
        Answer added = person.albums().add(shared, photo, broken).expecting(204);
        List<String> albums = List.of(album, shared);
        Answer link =
                person.http()
                        .sendJson(
                                "POST",
                                Albums.path(shared) + "/links",
                                Map.of("download", true, "gps", true))
                        .expecting(201);
        String token = link.json().path("token").stringValue();
        secrets.add(token);
        byName.put("token", List.of(token));
        byName.put("linkId", List.of(link.json().path("id").stringValue()));
        byName.put("hashes", List.of(picture.hash(), picture.hash().replace('a', 'b')));
        byName.put("commandId", List.of(added.commandId()));
        byName.put("photo", photos);
        byName.put("photoId", photos);
        byName.put("photoIds", photos);
        byName.put("album", albums);
        byName.put("albumId", albums);
        byName.put("aggregate", List.of(photo, album));
        byPlace.put("photos", photos);
        byPlace.put("albums", albums);
        byPlace.put("aggregates", List.of(photo, album));
    }

    private void people(String other, SafelightClient admin, SafelightClient person) {
        byPlace.put("accounts", List.of(other));
        for (String name : List.of("user", "person", "owner", "confirm")) {
            byName.put(name, List.of(other, "nobody"));
        }
        byName.put("password", List.of(WORDS));
        byName.put("current", List.of(WORDS));
        Browser browser = Browser.signIn(person.http());
        secrets.add(browser.cookie());
        byPlace.put("sessions", List.of(browser.id()));
        JsonNode key = person.keys().make(List.of("read"), Map.of());
        secrets.add(key.path("key").stringValue());
        byPlace.put("keys", List.of(key.path("id").stringValue()));
        Answer invited =
                admin.http()
                        .sendJson("POST", "/api/v1/admin/invitations", Map.of("role", "user"))
                        .expecting(201);
        secrets.add(invited.json().path("token").stringValue());
        byPlace.put("invitations", List.of(invited.json().path("id").stringValue()));
        byPlace.put("GET operations", List.of("nothing"));
    }

    /** What nobody but its holder may be told, and no log: passwords, tokens, and a place. */
    Set<String> secrets() {
        return secrets;
    }

    /** Somebody whose account may be closed, or get another password, in passing. */
    Http passing() {
        return passing;
    }

    /** A token of a page, for whichever list asks next. */
    void learn(String pageToken) {
        byName.put("pageToken", List.of(pageToken));
    }

    /** An operation that was begun. */
    void begun(String id) {
        byPlace.put("operations", List.of(id));
    }

    /** What may stand where an operation has this name. */
    List<String> named(String name, Operation operation) {
        if (name.equals("id") || name.equals("name")) {
            List<String> found = new ArrayList<>();
            byPlace.forEach(
                    (place, known) -> {
                        boolean read = place.startsWith("GET ");
                        String things = read ? place.substring(4) : place;
                        if (operation.isOf(things) && (!read || operation.isRead())) {
                            found.addAll(known);
                        }
                    });
            return found.isEmpty() ? ANYTHING : found;
        }
        return byName.getOrDefault(name, ANYTHING);
    }
}
