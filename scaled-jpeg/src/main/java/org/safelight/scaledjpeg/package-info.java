/**
 * Decodes JPEG files at a fraction of their size, doing only the work that the smaller picture
 * needs.
 */
@NullMarked
package org.safelight.scaledjpeg;

import org.jspecify.annotations.NullMarked;
