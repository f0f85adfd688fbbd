package org.safelight.contract.library;

import java.time.LocalDate;

/** The days, both included, within which some photos were taken. */
public record DateSpan(LocalDate first, LocalDate last) {}
