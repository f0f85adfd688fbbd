/** What clients get to see of the past, as JSON. */
@NullMarked
package org.safelight.query.web.history;

import org.jspecify.annotations.NullMarked;
