/** What was promised to programs that use the interface, and whether it still holds. */
@NullMarked
package org.safelight.standalone.promise;

import org.jspecify.annotations.NullMarked;
