/** Keys of owners in a MongoDB database of their own. */
@NullMarked
package org.safelight.platform.secret.mongo;

import org.jspecify.annotations.NullMarked;
