package org.safelight.query.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDateTime;

/**
 * A file in a ZIP file, stored as it is.
 *
 * @param modified as the clock on the wall showed it; the format knows no time zone
 */
record ZipMember(String name, long size, LocalDateTime modified) {

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = FIRST_YEAR + 127;

    byte[] encodedName() {
        return name.getBytes(UTF_8);
    }

    /** MS-DOS time in the lower and date in the upper half (APPNOTE 4.4.6), to two seconds. */
    int dosTime() {
        LocalDateTime time = withinRange();
        int date =
                (time.getYear() - FIRST_YEAR) << 9
                        | time.getMonthValue() << 5
                        | time.getDayOfMonth();
        return date << 16 | time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
    }

    private LocalDateTime withinRange() {
        if (modified.getYear() < FIRST_YEAR) {
            return LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0);
        }
        return modified.getYear() > LAST_YEAR
                ? LocalDateTime.of(LAST_YEAR, 12, 31, 23, 59, 58)
                : modified;
    }
}
