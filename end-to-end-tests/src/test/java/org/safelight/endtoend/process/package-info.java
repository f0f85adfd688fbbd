/** Processes of the distributed shape, each by itself. */
@NullMarked
package org.safelight.endtoend.process;

import org.jspecify.annotations.NullMarked;
