/** What operators do, while others read and write. */
@NullMarked
package org.safelight.endtoend.operations;

import org.jspecify.annotations.NullMarked;
