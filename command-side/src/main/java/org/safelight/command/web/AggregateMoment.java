package org.safelight.command.web;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * An aggregate after one of its events.
 *
 * @param type what it is, {@code Photo} or {@code Album}
 * @param sequence the number of the last event that it knows of, from 0
 * @param at when that happened
 * @param event the name of that event
 * @param lastSequence the number of the last event there is
 * @param state its fields
 * @param cut the fields of which only the first hundred values are told
 */
record AggregateMoment(
        String aggregate,
        String type,
        long sequence,
        Instant at,
        String event,
        long lastSequence,
        JsonNode state,
        List<String> cut) {}
