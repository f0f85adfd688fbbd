/** How this side speaks: the commands it sends, in its own name. */
@NullMarked
package org.safelight.thumbnails.command;

import org.jspecify.annotations.NullMarked;
