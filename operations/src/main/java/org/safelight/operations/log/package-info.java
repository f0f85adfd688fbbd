/**
 * The log as an operator reads it: event by event, whole, and never more of it at once than is
 * bounded.
 */
@NullMarked
package org.safelight.operations.log;

import org.jspecify.annotations.NullMarked;
