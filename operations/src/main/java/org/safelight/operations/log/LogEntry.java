package org.safelight.operations.log;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Map;

/**
 * An event as it is read today, old revisions as today's.
 *
 * @param position where it stands in the log; not told of one aggregate's events by a log that
 *     keeps no index of them
 * @param type the name of the event, without its package
 * @param aggregate what it happened to
 * @param sequence its number among the events of that, from 0
 * @param payload what happened
 * @param problem why the payload cannot be read, where it cannot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogEntry(
        @Nullable Long position,
        String id,
        Instant at,
        String type,
        @Nullable String revision,
        @Nullable String aggregateType,
        @Nullable String aggregate,
        @Nullable Long sequence,
        @Nullable JsonNode payload,
        Map<String, Object> metadata,
        @Nullable String problem) {}
