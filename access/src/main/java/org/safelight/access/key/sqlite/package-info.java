/** Keys in the file of secrets. */
@NullMarked
package org.safelight.access.key.sqlite;

import org.jspecify.annotations.NullMarked;
