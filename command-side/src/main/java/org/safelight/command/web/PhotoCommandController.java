package org.safelight.command.web;

import org.jspecify.annotations.Nullable;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.UserId;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.DescriptionChange;
import org.safelight.contract.photo.DescriptionChange.DateCorrection;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.photo.PhotoCommand.DescribePhoto;
import org.safelight.contract.photo.PhotoCommand.PurgePhoto;
import org.safelight.contract.photo.PhotoCommand.RestorePhoto;
import org.safelight.contract.photo.PhotoCommand.RetryThumbnail;
import org.safelight.contract.photo.PhotoCommand.TrashPhoto;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.platform.web.JsonBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.security.Principal;
import java.util.List;
import java.util.Set;

/** What can be done to a photo. */
@RestController
@RequestMapping("/api/v1/photos/{photoId}")
class PhotoCommandController {

    private static final Set<String> FIELDS =
            Set.of("caption", "tags", "favourite", "rating", "takenAt");

    private final CommandSender commands;

    PhotoCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<Void> describe(
            @PathVariable PhotoId photoId,
            @RequestBody JsonNode patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        var change = change(JsonBody.of(patch, FIELDS));
        return send(new DescribePhoto(photoId, change), ifMatch, principal);
    }

    @DeleteMapping
    ResponseEntity<Void> trash(
            @PathVariable PhotoId photoId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        return send(new TrashPhoto(photoId), ifMatch, principal);
    }

    @PostMapping("/restore")
    ResponseEntity<Void> restore(
            @PathVariable PhotoId photoId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        return send(new RestorePhoto(photoId), ifMatch, principal);
    }

    @PostMapping("/purge")
    ResponseEntity<Void> purge(
            @PathVariable PhotoId photoId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        return send(new PurgePhoto(photoId), ifMatch, principal);
    }

    @PostMapping("/thumbnail/retry")
    ResponseEntity<Void> retryThumbnail(@PathVariable PhotoId photoId, Principal principal) {
        return send(new RetryThumbnail(photoId), null, principal);
    }

    private ResponseEntity<Void> send(
            PhotoCommand command, @Nullable String ifMatch, Principal principal) {
        var sender = new Sender(new UserId(principal.getName()), IfMatch.revision(ifMatch));
        return Responses.noContent(commands.send(command, sender));
    }

    private static DescriptionChange change(JsonBody patch) {
        return new DescriptionChange(
                patch.change(
                        "caption", Description.NONE.caption(), PhotoCommandController::caption),
                patch.change("tags", Description.NONE.tags(), PhotoCommandController::tags),
                patch.change("favourite", false, JsonBody::truth),
                patch.change("rating", 0, PhotoCommandController::rating),
                patch.change("takenAt", new DateCorrection(null), PhotoCommandController::date));
    }

    private static Personal<Caption> caption(JsonNode field) {
        return new Open<>(new Caption(JsonBody.text(field)));
    }

    /** Each once, since nobody can tell when they are sealed. */
    private static Personal<List<Tag>> tags(JsonNode field) {
        List<Tag> tags =
                JsonBody.list(
                        field, Description.MAX_TAGS, tag -> new Tag(JsonBody.text(tag).strip()));
        return new Open<>(tags.stream().distinct().toList());
    }

    private static int rating(JsonNode field) {
        int rating = JsonBody.number(field);
        if (rating < 0 || rating > 5) {
            throw new IllegalArgumentException("A rating is 0 to 5.");
        }
        return rating;
    }

    private static DateCorrection date(JsonNode field) {
        return new DateCorrection(CaptureTimeText.parse(JsonBody.text(field)));
    }
}
