/** Which request something happens for, known to every line of the log and to every event. */
@NullMarked
package org.safelight.platform.correlation;

import org.jspecify.annotations.NullMarked;
