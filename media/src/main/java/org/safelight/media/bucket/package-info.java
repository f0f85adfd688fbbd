/** Where bytes are kept: objects under keys that never change, in buckets of several makes. */
@NullMarked
package org.safelight.media.bucket;

import org.jspecify.annotations.NullMarked;
