/** How much each person and each key may ask, and how fast. */
@NullMarked
package org.safelight.access.limit;

import org.jspecify.annotations.NullMarked;
