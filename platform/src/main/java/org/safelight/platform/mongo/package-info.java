/** What it takes to keep something in a MongoDB, which may be a single server without replicas. */
@NullMarked
package org.safelight.platform.mongo;

import org.jspecify.annotations.NullMarked;
