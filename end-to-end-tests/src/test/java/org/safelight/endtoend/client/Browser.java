package org.safelight.endtoend.client;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a browser on the page does: signs in once, and shows the cookie from then on.
 *
 * @param cookie as it sends it back
 * @param setting as the service set it
 */
public record Browser(Http http, String cookie, String setting) {

    private static final String SESSION = "/api/v1/session";

    /** Signs in with the credential that these requests have. */
    public static Browser signIn(Http credential) {
        Answer answer = credential.send("POST", SESSION, "User-Agent", "Firefox").expecting(201);
        String setting = answer.header("Set-Cookie").orElseThrow();
        return new Browser(
                credential.anonymous(), setting.substring(0, setting.indexOf(';')), setting);
    }

    /** A read, as the page sends it. */
    public Answer get(String path) {
        return http.get(path, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    }

    /** A change, as the page sends it. */
    public Answer send(String method, String path) {
        return http.send(method, path, "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
    }

    /** A change with headers of one's choice beside the cookie. */
    public Answer sendWith(String method, String path, String... headers) {
        String[] all =
                Stream.concat(Stream.of("Cookie", cookie), Stream.of(headers))
                        .toArray(String[]::new);
        return http.send(method, path, BodyPublishers.noBody(), all);
    }

    /** The sessions of who is signed in. */
    public List<JsonNode> sessions() {
        return get("/api/v1/sessions").expecting(200).json().path("items").valueStream().toList();
    }

    /** The id of this one. */
    public String id() {
        return get(SESSION).expecting(200).json().path("session").stringValue();
    }

    /** Signs out. */
    public Answer signOut() {
        return send("DELETE", SESSION);
    }
}
