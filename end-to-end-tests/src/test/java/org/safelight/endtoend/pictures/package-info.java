/** Pictures that tests make for themselves, and what to see in them. */
@NullMarked
package org.safelight.endtoend.pictures;

import org.jspecify.annotations.NullMarked;
