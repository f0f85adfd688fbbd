/** The library view in a MongoDB, written by several nodes without transactions. */
@NullMarked
package org.safelight.query.library.mongo;

import org.jspecify.annotations.NullMarked;
