/** How much may go on at once. */
@NullMarked
package org.safelight.query.limit;

import org.jspecify.annotations.NullMarked;
