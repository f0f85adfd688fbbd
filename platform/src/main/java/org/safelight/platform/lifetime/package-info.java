/** How long a process may take to start and to stop. */
@NullMarked
package org.safelight.platform.lifetime;

import org.jspecify.annotations.NullMarked;
