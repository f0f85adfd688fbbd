/** Sends commands in somebody's name, and says what came of them. */
@NullMarked
package org.safelight.command.dispatch;

import org.jspecify.annotations.NullMarked;
