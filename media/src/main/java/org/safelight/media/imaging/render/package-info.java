/** From decoded samples to a finished thumbnail: resampled, coloured, turned, encoded. */
@NullMarked
package org.safelight.media.imaging.render;

import org.jspecify.annotations.NullMarked;
