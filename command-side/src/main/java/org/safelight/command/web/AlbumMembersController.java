package org.safelight.command.web;

import org.jspecify.annotations.Nullable;
import org.safelight.command.dispatch.CommandSender;
import org.safelight.command.dispatch.Sender;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumCommand.GrantAlbumRole;
import org.safelight.contract.album.AlbumCommand.RemoveAlbumMember;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumRole;
import org.safelight.platform.web.JsonBody;
import org.safelight.platform.web.NameInPath;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.security.Principal;
import java.util.Locale;
import java.util.Set;

/** Who may see an album, and what they may do there. Nobody is asked whether there is such one. */
@RestController
@RequestMapping("/api/v1/albums/{albumId}/members/{user}")
class AlbumMembersController {

    /** Stands for whoever asks, who may not know what they are called here. */
    private static final String MYSELF = "~";

    private static final String ROLE = "role";
    private static final int LONGEST_NAME = 255;

    private final CommandSender commands;

    AlbumMembersController(CommandSender commands) {
        this.commands = commands;
    }

    @PutMapping
    ResponseEntity<Void> grantRole(
            @PathVariable AlbumId albumId,
            @PathVariable String user,
            @RequestBody JsonNode json,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        AlbumRole role =
                JsonBody.of(json, Set.of(ROLE)).required(ROLE, AlbumMembersController::role);
        return send(new GrantAlbumRole(albumId, member(user), role), ifMatch, principal);
    }

    @DeleteMapping
    ResponseEntity<Void> endMembership(
            @PathVariable AlbumId albumId,
            @PathVariable String user,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal principal) {
        UserId leaving = user.equals(MYSELF) ? new UserId(principal.getName()) : member(user);
        return send(new RemoveAlbumMember(albumId, leaving), ifMatch, principal);
    }

    private ResponseEntity<Void> send(
            AlbumCommand command, @Nullable String ifMatch, Principal principal) {
        var sender = new Sender(new UserId(principal.getName()), IfMatch.revision(ifMatch));
        return Responses.noContent(commands.send(command, sender));
    }

    private static UserId member(String part) {
        return NameInPath.read(part)
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .map(UserId::new)
                .filter(user -> !user.isSystem())
                .orElseThrow(() -> JsonBody.invalid("user", "This is the name of a person."));
    }

    private static AlbumRole role(JsonNode field) {
        String name = JsonBody.text(field);
        for (AlbumRole role : AlbumRole.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("A role is viewer, contributor, editor or owner.");
    }
}
