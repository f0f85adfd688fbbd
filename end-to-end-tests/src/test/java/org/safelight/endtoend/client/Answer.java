package org.safelight.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.Optional;

/** What the service answered. */
public record Answer(HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The status code. */
    public int status() {
        return response.statusCode();
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The body as it came. */
    public byte[] bytes() {
        return response.body();
    }

    /** The body as text. */
    public String text() {
        return new String(bytes(), UTF_8);
    }

    /** The body as JSON; fails where it is none. */
    public JsonNode json() {
        return JSON.readTree(bytes());
    }

    /** Fails unless the status is this one, and shows the body then. */
    public Answer expecting(int status) {
        assertThat(status()).as("%s answered: %s", response.uri(), text()).isEqualTo(status);
        return this;
    }

    /** Fails unless this is a problem (RFC 9457) of this status and type. */
    public Answer expectingProblem(int status, String name) {
        expecting(status);
        assertThat(header("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("\tat ");
        return this;
    }

    /** The name of the problem that this is; fails where it is none. */
    public String problem() {
        assertThat(header("Content-Type")).as(text()).hasValue("application/problem+json");
        return json().path("type").asString().replaceFirst("^/problems/", "");
    }

    /** What to send to undo this command. */
    public String commandId() {
        return header("Command-Id").orElseThrow();
    }

    /** What to send with a query that shall know of this command. */
    public String consistencyToken() {
        return header("Consistency-Token").orElseThrow();
    }
}
