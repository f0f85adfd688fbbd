/** SQLite files as Safelight uses them: one writer, a few readers, explicit durability. */
@NullMarked
package org.safelight.platform.sqlite;

import org.jspecify.annotations.NullMarked;
