/** Knows which photos there are, whose they are, and which bytes they name. */
@NullMarked
package org.safelight.command.register;

import org.jspecify.annotations.NullMarked;
