/**
 * Traces of one request through all processes, for where somebody collects them (OpenTelemetry).
 */
@NullMarked
package org.safelight.platform.trace;

import org.jspecify.annotations.NullMarked;
