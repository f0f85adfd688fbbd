/** Decides what may happen to an album, and where in it each photo stands. */
@NullMarked
package org.safelight.command.album;

import org.jspecify.annotations.NullMarked;
