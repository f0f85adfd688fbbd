/**
 * The thumbnails that are on their way, stuck, or failed, told for all processes, and asked for
 * again.
 */
@NullMarked
package org.safelight.operations.thumbnail;

import org.jspecify.annotations.NullMarked;
