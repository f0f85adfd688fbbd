/**
 * Decoders that are not trusted, each in a process of its own that can be killed: a hostile file
 * costs its neighbours no more than one slot for its deadline.
 */
@NullMarked
package org.safelight.media.imaging.isolation;

import org.jspecify.annotations.NullMarked;
