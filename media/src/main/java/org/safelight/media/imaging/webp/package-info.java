/** A reader of our own for WebP files of one frame (RFC 9649). */
@NullMarked
package org.safelight.media.imaging.webp;

import org.jspecify.annotations.NullMarked;
