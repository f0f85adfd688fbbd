/** Lossless frames of WebP (RFC 9649, section 3), decoded line by line. */
@NullMarked
package org.safelight.media.imaging.webp.lossless;

import org.jspecify.annotations.NullMarked;
