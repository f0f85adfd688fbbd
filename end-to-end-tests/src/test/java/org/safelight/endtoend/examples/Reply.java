package org.safelight.endtoend.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a command was answered; headers by their names in lower case. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Reply(int status, Map<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    Optional<JsonNode> json() {
        try {
            return header("Content-Type")
                    .filter(type -> type.contains("json") && !type.contains("ndjson"))
                    .map(_ -> JsonMapper.shared().readTree(body));
        } catch (JacksonException broken) {
            throw new IllegalStateException("This is no JSON: " + new String(body, UTF_8), broken);
        }
    }
}
