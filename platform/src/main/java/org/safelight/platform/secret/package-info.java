/** Keys of owners, kept apart from the log, and boxes that are sealed with them. */
@NullMarked
package org.safelight.platform.secret;

import org.jspecify.annotations.NullMarked;
