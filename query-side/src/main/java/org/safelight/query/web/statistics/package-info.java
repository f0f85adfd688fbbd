/** What clients get to see of numbers, as JSON. */
@NullMarked
package org.safelight.query.web.statistics;

import org.jspecify.annotations.NullMarked;
