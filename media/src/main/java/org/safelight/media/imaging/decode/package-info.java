/** Decoders for everything that is not decoded at a fraction of its size. They are not trusted. */
@NullMarked
package org.safelight.media.imaging.decode;

import org.jspecify.annotations.NullMarked;
