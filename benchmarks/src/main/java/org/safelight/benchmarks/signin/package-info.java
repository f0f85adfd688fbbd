/** What it costs to know who asks, and whether they may. */
@NullMarked
package org.safelight.benchmarks.signin;

import org.jspecify.annotations.NullMarked;
