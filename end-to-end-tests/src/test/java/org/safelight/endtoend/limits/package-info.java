/** How much people and keys may ask, and from where. */
@NullMarked
package org.safelight.endtoend.limits;

import org.jspecify.annotations.NullMarked;
