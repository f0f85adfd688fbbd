/** Writes thumbnails as baseline JPEG (ITU-T T.81). */
@NullMarked
package org.safelight.media.imaging.encode;

import org.jspecify.annotations.NullMarked;
