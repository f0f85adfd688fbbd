package org.safelight.endtoend.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/**
 * What was answered.
 *
 * @param status 0 where nothing was
 * @param headers by their names in small letters
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Told(int status, Map<String, String> headers, byte[] body) {

    String mediaType() {
        return headers.getOrDefault("content-type", "").replaceFirst(";.*", "");
    }

    boolean isJson() {
        return mediaType().matches("application/(problem\\+)?json");
    }

    boolean isEndless() {
        return mediaType().equals("text/event-stream");
    }

    String text() {
        return new String(body, UTF_8);
    }
}
