/** The statistics view in a SQLite file. */
@NullMarked
package org.safelight.query.statistics.sqlite;

import org.jspecify.annotations.NullMarked;
