/** Levels of loggers, changed while everything runs, for a while, and by somebody who is noted. */
@NullMarked
package org.safelight.operations.loglevel;

import org.jspecify.annotations.NullMarked;
