/** Bugs that somebody met, met again in a test. */
@NullMarked
package org.safelight.command.support;

import org.jspecify.annotations.NullMarked;
