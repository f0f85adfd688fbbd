package org.safelight.endtoend.client;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What people do with accounts, their own and, as administrators, those of others. */
public record Accounts(Http http) {

    private static final String ACCOUNTS = "/api/v1/admin/accounts";
    private static final String INVITATIONS = "/api/v1/admin/invitations";

    /** Invites somebody, and returns the token of the link. */
    public String invite(String role) {
        return http.sendJson("POST", INVITATIONS, Map.of("role", role))
                .expecting(201)
                .json()
                .path("token")
                .stringValue();
    }

    /** Opens an account by a token. */
    public Answer accept(String token, String name, String password) {
        return http.anonymous()
                .sendJson(
                        "POST",
                        "/api/v1/invitations/accept",
                        Map.of("token", token, "name", name, "password", password));
    }

    /** Opens an account for somebody, and returns requests in their name. */
    public Http open(String name, String role, String password) {
        accept(invite(role), name, password).expecting(201);
        return http.as(name, password);
    }

    /** Those that there are. */
    public List<JsonNode> all() {
        return items(ACCOUNTS);
    }

    /** Those that nobody has accepted. */
    public List<JsonNode> invitations() {
        return items(INVITATIONS);
    }

    private List<JsonNode> items(String path) {
        return http.get(path).expecting(200).json().path("items").valueStream().toList();
    }

    /** One account, as administrators see it. */
    public JsonNode account(String name) {
        return all().stream()
                .filter(it -> it.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Withdraws an invitation. */
    public Answer withdraw(String id) {
        return http.send("DELETE", INVITATIONS + "/" + id);
    }

    /** Makes an account an administrator's, or a user's. */
    public Answer changeRole(String name, String role) {
        return http.sendJson("PATCH", ACCOUNTS + "/" + name, Map.of("role", role));
    }

    /** Closes, reopens, or offers a new password for an account. */
    public Answer ask(String name, String what) {
        return http.send("POST", ACCOUNTS + "/" + name + "/" + what);
    }

    /** Uses a link for a new password. */
    public Answer resetPassword(String token, String password) {
        return http.anonymous()
                .sendJson(
                        "POST",
                        "/api/v1/account/password-reset",
                        Map.of("token", token, "password", password));
    }

    /** Changes the password of who asks. */
    public Answer changePassword(String current, String password, String... headers) {
        return http.sendJson(
                "PUT",
                "/api/v1/account/password",
                Map.of("current", current, "password", password),
                headers);
    }
}
