/** Who may do what, and how a command is turned down. */
@NullMarked
package org.safelight.command.guard;

import org.jspecify.annotations.NullMarked;
