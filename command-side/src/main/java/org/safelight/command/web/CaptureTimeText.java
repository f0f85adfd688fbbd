package org.safelight.command.web;

import org.safelight.contract.media.CaptureTime;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Reads a date as RFC 3339 writes it; without an offset it is the time on the wall. */
final class CaptureTimeText {

    private CaptureTimeText() {}

    static CaptureTime parse(String text) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            text, OffsetDateTime::from, LocalDateTime::from);
            var local = LocalDateTime.from(time);
            if (local.getYear() < 1 || local.getYear() > 9999) {
                throw new IllegalArgumentException("A year is 1 to 9999.");
            }
            return new CaptureTime(
                    local, time instanceof OffsetDateTime at ? at.getOffset() : null);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "This is a date like 2026-06-21T18:30:00 or 2026-06-21T18:30:00+02:00.", e);
        }
    }
}
