package org.safelight.operations.log;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some events in the order that was asked for.
 *
 * @param nextPageToken where to go on; there can be one without any items, where much was read and
 *     nothing found
 * @param eventsRead how many events were looked at for this page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LogPage(List<LogEntry> items, @Nullable String nextPageToken, int eventsRead) {}
