/** What issuers grant people, in the database that all processes of the distributed shape share. */
@NullMarked
package org.safelight.access.storage.mongo;

import org.jspecify.annotations.NullMarked;
