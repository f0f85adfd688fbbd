/** Measurements of views, run by hand. */
@NullMarked
package org.safelight.query.bench;

import org.jspecify.annotations.NullMarked;
