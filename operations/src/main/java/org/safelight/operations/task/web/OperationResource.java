package org.safelight.operations.task.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.task.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * An operation as an operator sees it.
 *
 * @param state {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param progress how much is done, from 0 to 1
 * @param cancelling whether it was asked to end before its time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationResource(
        String id,
        String kind,
        String target,
        Map<String, String> parameters,
        String state,
        double progress,
        @Nullable Double eventsPerSecond,
        @Nullable Long secondsLeft,
        boolean cancelling,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    static final String PATH = "/api/v1/admin/operations";

    public static OperationResource of(Operation operation) {
        return new OperationResource(
                operation.id(),
                operation.kind(),
                operation.target(),
                operation.parameters(),
                operation.state().name().toLowerCase(Locale.ROOT),
                operation.progress().part(),
                operation.progress().eventsPerSecond(),
                operation.progress().secondsLeft(),
                operation.cancelling(),
                operation.requestedBy(),
                operation.requestedAt(),
                operation.endedAt(),
                operation.reason());
    }

    /** The answer to a request that began an operation: 202, and where to look for it. */
    public static ResponseEntity<OperationResource> accepted(Operation operation) {
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + operation.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(of(operation));
    }
}
