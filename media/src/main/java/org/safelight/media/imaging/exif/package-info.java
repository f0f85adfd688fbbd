/** The metadata of a photo that its owner sees: when, with what and where it was taken. */
@NullMarked
package org.safelight.media.imaging.exif;

import org.jspecify.annotations.NullMarked;
