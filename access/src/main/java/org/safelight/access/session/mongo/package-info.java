/** Sessions in the database of secrets, shared by all nodes. */
@NullMarked
package org.safelight.access.session.mongo;

import org.jspecify.annotations.NullMarked;
