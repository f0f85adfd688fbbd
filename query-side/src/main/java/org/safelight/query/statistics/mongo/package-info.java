/** The statistics view in a MongoDB, written by several nodes without transactions. */
@NullMarked
package org.safelight.query.statistics.mongo;

import org.jspecify.annotations.NullMarked;
