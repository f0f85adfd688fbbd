/** What an operator sees and does. */
@NullMarked
package org.safelight.endtoend.operations;

import org.jspecify.annotations.NullMarked;
