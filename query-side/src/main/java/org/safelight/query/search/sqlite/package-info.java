/** The search view in a SQLite file, over FTS5. */
@NullMarked
package org.safelight.query.search.sqlite;

import org.jspecify.annotations.NullMarked;
