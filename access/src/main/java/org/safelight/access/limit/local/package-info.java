/** Budgets in the memory of one process. */
@NullMarked
package org.safelight.access.limit.local;

import org.jspecify.annotations.NullMarked;
