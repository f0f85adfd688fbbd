package org.safelight.command.undo;

import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import java.net.URI;
import java.util.List;

/** What an undo that fails looks like from outside. */
final class UndoProblem {

    private UndoProblem() {}

    static Problem cannotBeUndone() {
        return new Problem(
                HttpStatus.CONFLICT, "cannot-be-undone", "What this did cannot be taken back.");
    }

    static Problem erased() {
        return new Problem(
                HttpStatus.CONFLICT,
                "erased",
                "What was said then was erased, and nobody can read it any more.");
    }

    static Problem inTheWay(List<LaterChange> changes) {
        var problem =
                new Problem(
                        HttpStatus.CONFLICT,
                        "undo-not-possible",
                        "It was changed again since. Undo that first.");
        problem.getBody().setProperty("inTheWay", changes);
        return problem;
    }

    /** Whether the aggregate said that it is not as it was left, or that it is there no longer. */
    static boolean isAboutLaterChanges(Problem refused) {
        boolean gone = refused.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
        URI type = refused.getBody().getType();
        return gone || (type != null && type.getPath().endsWith("/undo-not-possible"));
    }
}
