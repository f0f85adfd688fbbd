/** How fast a view is made again from the log. */
@NullMarked
package org.safelight.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
