/** Decides what may happen to a photo, from its upload to its purge. */
@NullMarked
package org.safelight.command.photo;

import org.jspecify.annotations.NullMarked;
