/** Entropy decoding (ITU-T T.81, Annex F) by tables that take several symbols at once. */
@NullMarked
package org.safelight.scaledjpeg.entropy;

import org.jspecify.annotations.NullMarked;
