package org.safelight.standalone.example;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * One operation, asked once, and what was answered.
 *
 * @param operation method and path, as in the description of the interface
 * @param curl the command that asked
 */
public record Example(String title, String operation, String curl, Answered answer) {

    /**
     * What was answered, with one of three kinds of bodies or none.
     *
     * @param bytes in Base64
     */
    public record Answered(
            int status,
            Map<String, String> headers,
            @Nullable JsonNode json,
            @Nullable String text,
            @Nullable String bytes) {

        /** The body as it goes over the wire. */
        public byte[] body() {
            if (json != null) {
                return JsonMapper.shared().writeValueAsBytes(json);
            }
            if (text != null) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            return bytes == null ? new byte[0] : Base64.getDecoder().decode(bytes);
        }
    }

    /** The method. */
    public String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    /** The path, with names in braces. */
    public String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }
}
