/** Sessions in the file of secrets. */
@NullMarked
package org.safelight.access.session.sqlite;

import org.jspecify.annotations.NullMarked;
