/** What clients get to see, as JSON. Where bytes are kept is not among it. */
@NullMarked
package org.safelight.query.web.resource;

import org.jspecify.annotations.NullMarked;
