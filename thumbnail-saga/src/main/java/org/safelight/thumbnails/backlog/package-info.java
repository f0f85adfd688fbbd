/** Which thumbnails are outstanding, and the sweep that asks for them again when they are due. */
@NullMarked
package org.safelight.thumbnails.backlog;

import org.jspecify.annotations.NullMarked;
