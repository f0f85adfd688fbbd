/** What an operator sees and does. */
@NullMarked
package org.safelight.endtoend.operator;

import org.jspecify.annotations.NullMarked;
