/** What is acknowledged stays, whatever happens to the process. */
@NullMarked
package org.safelight.endtoend.durability;

import org.jspecify.annotations.NullMarked;
