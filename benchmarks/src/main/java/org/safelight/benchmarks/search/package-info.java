/** How fast photos are found. */
@NullMarked
package org.safelight.benchmarks.search;

import org.jspecify.annotations.NullMarked;
