package org.safelight.operations.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How things are.
 *
 * @param status {@code up}, or {@code degraded} where there are troubles or somebody is silent
 * @param troubles what somebody should see to
 * @param silent parts that did not answer in time, and processes and processors that have not told
 *     anything lately
 * @param parts what each part says, by its name
 */
public record Overview(
        Instant at,
        String status,
        List<String> troubles,
        List<String> silent,
        Map<String, Object> parts) {}
