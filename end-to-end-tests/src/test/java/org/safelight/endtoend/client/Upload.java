package org.safelight.endtoend.client;

import tools.jackson.databind.JsonNode;

/**
 * What became of one uploaded file.
 *
 * @param photo the id
 * @param duplicate whether the same bytes were there before
 */
public record Upload(String photo, boolean duplicate) {

    public static Upload in(Answer answer) {
        return of(answer.json());
    }

    /** Reads one result, which is the same alone and among several. */
    public static Upload of(JsonNode result) {
        return new Upload(result.path("id").stringValue(), result.path("duplicate").booleanValue());
    }
}
