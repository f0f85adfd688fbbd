/** Every photo of the reference folders, good and bad. */
@NullMarked
package org.safelight.endtoend.reference;

import org.jspecify.annotations.NullMarked;
