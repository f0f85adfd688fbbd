/** The search view in a MongoDB, written by several nodes without transactions. */
@NullMarked
package org.safelight.query.search.mongo;

import org.jspecify.annotations.NullMarked;
