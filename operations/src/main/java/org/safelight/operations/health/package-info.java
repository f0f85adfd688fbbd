/** What is amiss with this process, without keeping it from answering. */
@NullMarked
package org.safelight.operations.health;

import org.jspecify.annotations.NullMarked;
