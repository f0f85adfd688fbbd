/** Bytes out of the packings that image files use, in order and in little memory. */
@NullMarked
package org.safelight.media.imaging.unpack;

import org.jspecify.annotations.NullMarked;
