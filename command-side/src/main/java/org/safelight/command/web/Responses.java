package org.safelight.command.web;

import org.safelight.command.dispatch.Answer;
import org.safelight.platform.web.ConsistencyToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What every command's answer says, beside what came of it. */
final class Responses {

    private static final String COMMAND_ID = "Command-Id";

    private Responses() {}

    /** 204, with the new revision as {@code ETag} where it is known. */
    static ResponseEntity<Void> noContent(Answer answer) {
        return ResponseEntity.noContent().headers(headers -> describe(headers, answer)).build();
    }

    static void describe(HttpHeaders headers, Answer answer) {
        headers.set(ConsistencyToken.HEADER, answer.token().text());
        headers.set(COMMAND_ID, answer.commandId().toString());
        answer.result(Number.class).ifPresent(revision -> headers.setETag(etag(revision)));
    }

    static String etag(Number revision) {
        return "\"" + revision + "\"";
    }
}
