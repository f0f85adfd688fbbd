package org.safelight.operations.deadletter.web;

import org.jspecify.annotations.Nullable;
import org.safelight.operations.deadletter.Letter;
import org.safelight.operations.deadletter.LetterDesk;
import org.safelight.operations.deadletter.LetterId;
import org.safelight.operations.task.web.OperationResource;
import org.safelight.operations.web.AdminPage;
import org.safelight.operations.web.AdminPageParameters;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** The events that processors could not handle, and what is to become of them. */
@RestController
@RequestMapping("/api/v1/admin/dead-letters")
public final class LetterController {

    private final LetterDesk desk;

    LetterController(LetterDesk desk) {
        this.desk = desk;
    }

    /** Why a letter is thrown away. */
    record Discarding(@Nullable String reason) {}

    /** By processor, those that would be tried first come first. */
    @GetMapping
    AdminPage<Letter> letters(
            @RequestParam(required = false) @Nullable String processor, AdminPageParameters page) {
        return AdminPage.of(
                desk.board().list(processor, page.pageToken(), page.limit()),
                page,
                letter -> letter,
                letter -> letter.id().value());
    }

    @GetMapping("/{id}")
    Letter letter(@PathVariable String id) {
        return desk.board()
                .find(new LetterId(id))
                .orElseThrow(
                        () ->
                                new Problem(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "There is no dead letter of this id."));
    }

    /** Hands all letters of a processor to it again. */
    @PostMapping("/retry")
    ResponseEntity<OperationResource> retryAll(@RequestParam String processor, Principal user) {
        return OperationResource.accepted(desk.retryAll(processor, user.getName()));
    }

    /** Hands the sequence of this letter to its processor again, from its first letter. */
    @PostMapping("/{id}/retry")
    ResponseEntity<OperationResource> retry(@PathVariable String id, Principal user) {
        return OperationResource.accepted(desk.retry(new LetterId(id), user.getName()));
    }

    /** Throws this letter away; those behind it stay. */
    @PostMapping("/{id}/discard")
    ResponseEntity<OperationResource> discard(
            @PathVariable String id, @RequestBody Discarding body, Principal user) {
        String reason = body.reason() == null ? "" : body.reason();
        return OperationResource.accepted(desk.discard(new LetterId(id), reason, user.getName()));
    }
}
