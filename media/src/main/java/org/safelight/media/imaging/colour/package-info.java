/** From the colours of a file to sRGB (IEC 61966-2-1), on the few samples of a thumbnail. */
@NullMarked
package org.safelight.media.imaging.colour;

import org.jspecify.annotations.NullMarked;
