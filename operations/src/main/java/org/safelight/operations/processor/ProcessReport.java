package org.safelight.operations.processor;

import java.time.Instant;
import java.util.List;

/**
 * What one process tells of itself.
 *
 * @param at when it did
 */
public record ProcessReport(String process, Instant at, List<ProcessorReport> processors) {}
