/** What the distributed shape stands on while it is measured. */
@NullMarked
package org.safelight.benchmarks.engines;

import org.jspecify.annotations.NullMarked;
