package org.safelight.command.web;

import org.jspecify.annotations.Nullable;
import org.safelight.command.dispatch.Answer;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumCommand.CreateAlbum;
import org.safelight.contract.album.AlbumCommand.DeleteAlbum;
import org.safelight.contract.album.AlbumCommand.DescribeAlbum;
import org.safelight.contract.album.AlbumCommand.RestoreAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
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

import java.net.URI;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;

/** What can be done to an album as a whole. */
@RestController
@RequestMapping("/api/v1/albums")
class AlbumCommandController {

    private static final Set<String> FIELDS = Set.of("title", "text");
    private static final Personal<AlbumText> NO_TEXT = new Open<>(AlbumText.NONE);

    private final CommandSender commands;

    AlbumCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CreatedAlbum> create(@RequestBody JsonNode json, Principal principal) {
        JsonBody body = JsonBody.of(json, FIELDS);
        Personal<AlbumTitle> title = body.required("title", AlbumCommandController::title);
        Personal<AlbumText> text = body.change("text", NO_TEXT, AlbumCommandController::text);
        var owner = new UserId(principal.getName());
        var command =
                new CreateAlbum(
                        AlbumId.fresh(), owner, title, Objects.requireNonNullElse(text, NO_TEXT));
        Answer answer = commands.send(command, Sender.of(owner));
        return ResponseEntity.created(URI.create("/api/v1/albums/" + command.albumId()))
                .headers(headers -> Responses.describe(headers, answer))
                .body(new CreatedAlbum(command.albumId(), 1));
    }

    @PatchMapping(
            path = "/{albumId}",
            consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<Void> describe(
            @PathVariable AlbumId albumId,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        JsonBody patch = JsonBody.of(json, FIELDS);
        var command =
                new DescribeAlbum(
                        albumId,
                        patch.change("title", AlbumCommandController::title),
                        patch.change("text", NO_TEXT, AlbumCommandController::text));
        return send(command, ifMatch, principal);
    }

    @DeleteMapping("/{albumId}")
    ResponseEntity<Void> delete(
            @PathVariable AlbumId albumId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        return send(new DeleteAlbum(albumId), ifMatch, principal);
    }

    @PostMapping("/{albumId}/restore")
    ResponseEntity<Void> restore(
            @PathVariable AlbumId albumId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        return send(new RestoreAlbum(albumId), ifMatch, principal);
    }

    private ResponseEntity<Void> send(
            AlbumCommand command, @Nullable String ifMatch, Principal principal) {
        var sender = new Sender(new UserId(principal.getName()), IfMatch.revision(ifMatch));
        return Responses.noContent(commands.send(command, sender));
    }

    private static Personal<AlbumTitle> title(JsonNode field) {
        return new Open<>(new AlbumTitle(JsonBody.text(field)));
    }

    private static Personal<AlbumText> text(JsonNode field) {
        return new Open<>(new AlbumText(JsonBody.text(field)));
    }

    record CreatedAlbum(AlbumId id, long revision) {}
}
