/** The same photo service, with its bytes elsewhere. */
@NullMarked
package org.safelight.endtoend.bucket;

import org.jspecify.annotations.NullMarked;
