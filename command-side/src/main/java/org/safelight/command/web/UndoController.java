package org.safelight.command.web;

import org.safelight.command.undo.Undo;
import org.safelight.contract.CommandId;
import org.safelight.contract.UserId;
import org.safelight.platform.web.JsonBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.security.Principal;
import java.util.Set;

/** Takes back a command by the id that its answer and the history give. */
@RestController
@RequestMapping("/api/v1/undo")
class UndoController {

    private static final String COMMAND_ID = "commandId";

    private final Undo undo;

    UndoController(Undo undo) {
        this.undo = undo;
    }

    @PostMapping
    ResponseEntity<Void> undo(@RequestBody JsonNode json, Principal principal) {
        CommandId undone =
                JsonBody.of(json, Set.of(COMMAND_ID))
                        .required(COMMAND_ID, id -> CommandId.parse(JsonBody.text(id)));
        return Responses.noContent(undo.undo(new UserId(principal.getName()), undone));
    }
}
