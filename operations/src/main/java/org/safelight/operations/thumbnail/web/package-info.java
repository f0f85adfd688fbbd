/** Unfinished thumbnails over HTTP. */
@NullMarked
package org.safelight.operations.thumbnail.web;

import org.jspecify.annotations.NullMarked;
