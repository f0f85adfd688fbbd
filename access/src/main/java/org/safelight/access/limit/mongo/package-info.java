/** Budgets that the nodes share. */
@NullMarked
package org.safelight.access.limit.mongo;

import org.jspecify.annotations.NullMarked;
