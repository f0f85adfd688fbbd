/** Offers the decoder to programs that read through ImageIO. */
@NullMarked
package org.safelight.scaledjpeg.imageio;

import org.jspecify.annotations.NullMarked;
