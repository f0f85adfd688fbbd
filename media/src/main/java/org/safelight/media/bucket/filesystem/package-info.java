/** Buckets that are directories. */
@NullMarked
package org.safelight.media.bucket.filesystem;

import org.jspecify.annotations.NullMarked;
