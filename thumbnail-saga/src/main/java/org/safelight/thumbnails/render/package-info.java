/** The work itself: from an original to a stored thumbnail, a few at a time. */
@NullMarked
package org.safelight.thumbnails.render;

import org.jspecify.annotations.NullMarked;
