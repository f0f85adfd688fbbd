package org.safelight.operations.thumbnail.web;

import org.safelight.contract.photo.PhotoId;
import org.safelight.operations.task.web.OperationResource;
import org.safelight.operations.thumbnail.UnfinishedDesk;
import org.safelight.operations.thumbnail.UnfinishedThumbnails.State;
import org.safelight.operations.web.AdminPage;
import org.safelight.operations.web.AdminPageParameters;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;

/** The thumbnails that are not there, whoever the photo belongs to. */
@RestController
@RequestMapping("/api/v1/admin/thumbnails")
public final class UnfinishedController {

    private final UnfinishedDesk desk;

    UnfinishedController(UnfinishedDesk desk) {
        this.desk = desk;
    }

    /** Those in one state: outstanding, stuck or failed. */
    @GetMapping
    AdminPage<UnfinishedResource> thumbnails(
            @RequestParam(defaultValue = "outstanding") String state, AdminPageParameters page) {
        return AdminPage.of(
                desk.list(state(state), page.pageToken(), page.limit()),
                page,
                thumbnail -> UnfinishedResource.of(thumbnail, desk.isStuck(thumbnail)),
                thumbnail -> thumbnail.photo().value());
    }

    /** Asks for all that have failed again. */
    @PostMapping("/retry")
    ResponseEntity<OperationResource> retryAll(Principal user) {
        return OperationResource.accepted(desk.retryAll(user.getName()));
    }

    /** Asks for one that has failed again. */
    @PostMapping("/{photoId}/retry")
    ResponseEntity<OperationResource> retry(@PathVariable String photoId, Principal user) {
        return OperationResource.accepted(desk.retry(new PhotoId(photoId), user.getName()));
    }

    private static State state(String name) {
        return switch (name) {
            case "outstanding" -> State.OUTSTANDING;
            case "stuck" -> State.STUCK;
            case "failed" -> State.FAILED;
            default ->
                    throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            "invalid-value",
                            "state is outstanding, stuck or failed.");
        };
    }
}
