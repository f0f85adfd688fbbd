/** The library view in a SQLite file. */
@NullMarked
package org.safelight.query.library.sqlite;

import org.jspecify.annotations.NullMarked;
