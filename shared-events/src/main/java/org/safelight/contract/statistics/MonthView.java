package org.safelight.contract.statistics;

import java.time.YearMonth;

/** How many photos of a month there are outside the trash, and how large their originals are. */
public record MonthView(YearMonth month, long photos, long bytes) {}
