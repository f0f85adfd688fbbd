/**
 * Readers of our own for what is common in formats other than JPEG: line by line, in little memory,
 * by code that is safe on any bytes. What they do not know they decline.
 */
@NullMarked
package org.safelight.media.imaging.lines;

import org.jspecify.annotations.NullMarked;
