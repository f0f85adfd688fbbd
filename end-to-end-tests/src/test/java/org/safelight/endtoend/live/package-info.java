/** What is told as it happens. */
@NullMarked
package org.safelight.endtoend.live;

import org.jspecify.annotations.NullMarked;
