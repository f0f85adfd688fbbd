/** Originals and thumbnails over HTTP: checked before they are sent, in parts, and cacheable. */
@NullMarked
package org.safelight.query.bytes;

import org.jspecify.annotations.NullMarked;
