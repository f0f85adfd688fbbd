/** What an operator can see of a running service, and what nobody must see there. */
@NullMarked
package org.safelight.endtoend.watching;

import org.jspecify.annotations.NullMarked;
