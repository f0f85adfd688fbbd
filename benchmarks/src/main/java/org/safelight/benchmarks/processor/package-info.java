/** What the kernel counts of processes. */
@NullMarked
package org.safelight.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
