/** As much of libvips as the comparison needs, called in this process. */
@NullMarked
package org.safelight.benchmarks.vips;

import org.jspecify.annotations.NullMarked;
