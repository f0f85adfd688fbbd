/** Thumbnails of an old recipe are made anew, when nothing more urgent is to be done. */
@NullMarked
package org.safelight.thumbnails.renewal;

import org.jspecify.annotations.NullMarked;
