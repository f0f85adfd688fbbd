package org.safelight.endtoend.client;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys by which programs act for a person, and what the person does with them. */
public record Keys(Http http) {

    private static final String PATH = "/api/v1/keys";

    /** Asks for a key. */
    public Answer tryMake(Map<String, ?> wanted) {
        return http.sendJson("POST", PATH, wanted);
    }

    /** Makes a key with these scopes, and whatever else it shall have. */
    public JsonNode make(List<String> scopes, Map<String, ?> others) {
        Map<String, Object> wanted = new HashMap<>(others);
        wanted.put("name", "Frame in the hall");
        wanted.put("scopes", scopes);
        return tryMake(wanted).expecting(201).json();
    }

    /** A client that shows a new key with these scopes as a bearer token. */
    public SafelightClient client(String... scopes) {
        return client(make(List.of(scopes), Map.of()));
    }

    /** A client that shows this key as a bearer token. */
    public SafelightClient client(JsonNode key) {
        return new SafelightClient(http.bearing(key.path("key").stringValue()));
    }

    /** One's keys, the last made first. */
    public List<JsonNode> all() {
        return http.get(PATH).expecting(200).json().path("items").valueStream().toList();
    }

    /** Revokes a key. */
    public Answer revoke(String id) {
        return http.send("DELETE", PATH + "/" + id);
    }
}
