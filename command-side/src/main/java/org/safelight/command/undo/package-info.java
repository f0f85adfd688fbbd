/** Takes back what a command did, unless later changes stand in the way. */
@NullMarked
package org.safelight.command.undo;

import org.jspecify.annotations.NullMarked;
