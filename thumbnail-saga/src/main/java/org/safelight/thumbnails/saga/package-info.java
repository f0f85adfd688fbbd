/** Remembers which photos still lack a thumbnail, and sees each through to the end. */
@NullMarked
package org.safelight.thumbnails.saga;

import org.jspecify.annotations.NullMarked;
