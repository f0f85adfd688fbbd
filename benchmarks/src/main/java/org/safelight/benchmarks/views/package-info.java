/** What it costs to ask the views on SQLite, to keep them up to date, and to make them again. */
@NullMarked
package org.safelight.benchmarks.views;

import org.jspecify.annotations.NullMarked;
