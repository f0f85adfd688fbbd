/** Directories of tagged values as TIFF files and Exif metadata hold them (TIFF 6.0 section 2). */
@NullMarked
package org.safelight.media.imaging.tiff;

import org.jspecify.annotations.NullMarked;
