package org.safelight.operations.task.web;

import org.safelight.operations.task.Operation;
import org.safelight.operations.task.OperationLedger;
import org.safelight.operations.web.AdminPage;
import org.safelight.operations.web.AdminPageParameters;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators asked for, and what became of it. */
@RestController
@RequestMapping(OperationResource.PATH)
public final class OperationController {

    private final OperationLedger operations;

    OperationController(OperationLedger operations) {
        this.operations = operations;
    }

    /** The last requested first. */
    @GetMapping
    AdminPage<OperationResource> operations(AdminPageParameters page) {
        return AdminPage.of(
                operations.list(page.pageToken(), page.limit()),
                page,
                OperationResource::of,
                Operation::id);
    }

    @GetMapping("/{id}")
    OperationResource operation(@PathVariable String id) {
        return OperationResource.of(found(id));
    }

    /** Accepted at once; the operation ends as soon as whoever is at it has put things in order. */
    @PostMapping("/{id}/cancel")
    ResponseEntity<OperationResource> cancel(@PathVariable String id) {
        Operation asked = found(id);
        if (!operations.cancel(id) && !asked.cancelling()) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "operation-ended",
                    "The operation has ended already, as its state says.");
        }
        return OperationResource.accepted(found(id));
    }

    private Operation found(String id) {
        return operations
                .find(id)
                .orElseThrow(
                        () ->
                                new Problem(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "There is no operation of this id, or it ended long"
                                                + " ago."));
    }
}
