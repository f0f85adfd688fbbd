package org.safelight.command.web;

import org.safelight.command.dispatch.Answer;
import org.safelight.command.erasure.ErasureRequests;
import org.safelight.contract.UserId;
import org.safelight.contract.erasure.Reason;
import org.safelight.platform.web.JsonBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.security.Principal;
import java.util.Set;

/** Erases a person's data. Nothing brings it back, so the owner's name is to be given twice. */
@RestController
@RequestMapping("/api/v1/admin/erasures")
class ErasureController {

    private static final Set<String> FIELDS = Set.of("owner", "confirm", "reason");

    private final ErasureRequests erasures;

    ErasureController(ErasureRequests erasures) {
        this.erasures = erasures;
    }

    /** Answers at once; {@code GET} of the same address says when it is done. */
    @PostMapping
    ResponseEntity<Void> erase(@RequestBody JsonNode json, Principal administrator) {
        JsonBody body = JsonBody.of(json, FIELDS);
        UserId owner = body.required("owner", field -> new UserId(JsonBody.text(field)));
        Reason reason = body.required("reason", field -> new Reason(JsonBody.text(field)));
        String confirmed = body.required("confirm", JsonBody::text);
        if (!confirmed.equals(owner.value())) {
            throw JsonBody.invalid("confirm", "This is the owner's name once more.");
        }
        Answer answer = erasures.erase(new UserId(administrator.getName()), owner, reason);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/admin/erasures"))
                .headers(headers -> Responses.describe(headers, answer))
                .build();
    }
}
