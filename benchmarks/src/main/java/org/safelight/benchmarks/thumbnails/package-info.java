/**
 * CPU time and quality of thumbnails, ours and those of peers, each warm in a process of its own.
 */
@NullMarked
package org.safelight.benchmarks.thumbnails;

import org.jspecify.annotations.NullMarked;
