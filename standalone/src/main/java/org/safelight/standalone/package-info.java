/** The embedded shape: every side in one process, over SQLite files and folders. */
@NullMarked
package org.safelight.standalone;

import org.jspecify.annotations.NullMarked;
