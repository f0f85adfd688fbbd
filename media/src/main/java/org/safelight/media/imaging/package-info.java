/** From the bytes of an image file to facts about it and to a thumbnail. */
@NullMarked
package org.safelight.media.imaging;

import org.jspecify.annotations.NullMarked;
