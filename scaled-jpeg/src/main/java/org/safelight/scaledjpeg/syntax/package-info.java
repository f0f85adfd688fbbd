/** Reads the marker segments of a JPEG stream (ITU-T T.81, Annex B) without touching its pixels. */
@NullMarked
package org.safelight.scaledjpeg.syntax;

import org.jspecify.annotations.NullMarked;
