/** What the processes of the distributed shape have in common. */
@NullMarked
package org.safelight.platform.process;

import org.jspecify.annotations.NullMarked;
