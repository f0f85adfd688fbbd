/** Keys in the database of secrets, shared by all nodes. */
@NullMarked
package org.safelight.access.key.mongo;

import org.jspecify.annotations.NullMarked;
