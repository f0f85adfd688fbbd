/** Albums that several people see, and those who have a link. */
@NullMarked
package org.safelight.endtoend.sharing;

import org.jspecify.annotations.NullMarked;
