package org.safelight.query.web;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** Where a client wants the timeline to begin: at the end of a day, or of a month. */
final class TimelineStart {

    private static final Pattern MONTH = Pattern.compile("-?\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("-?\\d{4}-\\d{2}-\\d{2}");

    private TimelineStart() {}

    /** The day, a month's last one for a month; null where the client does not say. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            if (text == null) {
                return null;
            } else if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text).atEndOfMonth();
            } else if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Problem invalid() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid-value",
                "from is a day or a month, 2026-04-05 or 2026-04 for example.");
    }
}
