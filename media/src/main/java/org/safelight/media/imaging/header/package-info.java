/**
 * What the header of each format says, checked against what the file can hold, before any decode.
 */
@NullMarked
package org.safelight.media.imaging.header;

import org.jspecify.annotations.NullMarked;
