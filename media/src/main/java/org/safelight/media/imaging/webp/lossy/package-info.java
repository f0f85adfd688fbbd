/** Key frames of VP8 as WebP has them (RFC 6386), decoded a row of macroblocks at a time. */
@NullMarked
package org.safelight.media.imaging.webp.lossy;

import org.jspecify.annotations.NullMarked;
