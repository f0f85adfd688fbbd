package org.safelight.command.dispatch;

import org.safelight.contract.CommandId;
import org.safelight.platform.web.ConsistencyToken;

import java.util.Optional;

/**
 * What came of a command.
 *
 * @param result what its handler returned: often the revision that it led to
 * @param commandId under which the command is found in the history, and undone
 * @param token how far the log had grown by then
 */
public record Answer(Optional<Object> result, CommandId commandId, ConsistencyToken token) {

    /** The result, where it is of this type. */
    public <R> Optional<R> result(Class<R> type) {
        return result.filter(type::isInstance).map(type::cast);
    }
}
