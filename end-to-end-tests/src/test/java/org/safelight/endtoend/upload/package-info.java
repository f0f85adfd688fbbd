/** Photos come in: one, many, the same again, and what is no photo. */
@NullMarked
package org.safelight.endtoend.upload;

import org.jspecify.annotations.NullMarked;
