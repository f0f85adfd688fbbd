/** Keys of owners in a SQLite file. */
@NullMarked
package org.safelight.platform.secret.sqlite;

import org.jspecify.annotations.NullMarked;
