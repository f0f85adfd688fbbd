/**
 * Decodes JPEG files at a fraction of their size, doing only the work that the smaller picture
 * needs.
 *
 * {@snippet :
 * switch (ScaledJpeg.open(bytes, Limits.DEFAULT)) {
 *     case ScaledJpeg jpeg -> render(jpeg.header(), jpeg.decode(Scale.EIGHTH, workspace));
 *     case Declined declined -> readWithAnotherReader(bytes);
 * }
 * }
 */
@NullMarked
package org.safelight.scaledjpeg;

import org.jspecify.annotations.NullMarked;
