package org.safelight.command.web;

import org.jspecify.annotations.Nullable;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumCommand.AddPhotosToAlbum;
import org.safelight.contract.album.AlbumCommand.ChooseAlbumCover;
import org.safelight.contract.album.AlbumCommand.MovePhotosInAlbum;
import org.safelight.contract.album.AlbumCommand.RemovePhotosFromAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.web.JsonBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done to the photos in an album. */
@RestController
@RequestMapping("/api/v1/albums/{albumId}")
class AlbumPhotosController {

    private static final String PHOTO_IDS = "photoIds";

    private final CommandSender commands;

    AlbumPhotosController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/photos")
    ResponseEntity<Void> add(
            @PathVariable AlbumId albumId,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        List<PhotoId> photos = photoIds(JsonBody.of(json, Set.of(PHOTO_IDS)));
        return send(new AddPhotosToAlbum(albumId, photos), ifMatch, principal);
    }

    @PostMapping("/photos/remove")
    ResponseEntity<Void> remove(
            @PathVariable AlbumId albumId,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        List<PhotoId> photos = photoIds(JsonBody.of(json, Set.of(PHOTO_IDS)));
        return send(new RemovePhotosFromAlbum(albumId, photos), ifMatch, principal);
    }

    @DeleteMapping("/photos/{photoId}")
    ResponseEntity<Void> remove(
            @PathVariable AlbumId albumId,
            @PathVariable PhotoId photoId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        var command = new RemovePhotosFromAlbum(albumId, List.of(photoId));
        return send(command, ifMatch, principal);
    }

    @PostMapping("/photos/move")
    ResponseEntity<Void> move(
            @PathVariable AlbumId albumId,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        JsonBody body = JsonBody.of(json, Set.of(PHOTO_IDS, "after"));
        List<PhotoId> photos = photoIds(body);
        PhotoId after = body.required("after", AlbumPhotosController::photoOrNone).orElse(null);
        if (after != null && photos.contains(after)) {
            throw JsonBody.invalid("after", "A photo cannot move to behind itself.");
        }
        return send(new MovePhotosInAlbum(albumId, photos, after), ifMatch, principal);
    }

    @PutMapping("/cover")
    ResponseEntity<Void> chooseCover(
            @PathVariable AlbumId albumId,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        PhotoId cover =
                JsonBody.of(json, Set.of("photoId"))
                        .required("photoId", AlbumPhotosController::photoOrNone)
                        .orElse(null);
        return send(new ChooseAlbumCover(albumId, cover), ifMatch, principal);
    }

    private ResponseEntity<Void> send(
            AlbumCommand command, @Nullable String ifMatch, Principal principal) {
        var sender = new Sender(new UserId(principal.getName()), IfMatch.revision(ifMatch));
        return Responses.noContent(commands.send(command, sender));
    }

    private static List<PhotoId> photoIds(JsonBody body) {
        return body.required(
                PHOTO_IDS,
                field ->
                        JsonBody.list(
                                field,
                                AlbumCommand.MAX_BATCH,
                                id -> new PhotoId(JsonBody.text(id))));
    }

    private static Optional<PhotoId> photoOrNone(JsonNode field) {
        return field.isNull() ? Optional.empty() : Optional.of(new PhotoId(JsonBody.text(field)));
    }
}
