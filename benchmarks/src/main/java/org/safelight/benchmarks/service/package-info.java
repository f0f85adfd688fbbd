/** The whole service under load, seen from outside. */
@NullMarked
package org.safelight.benchmarks.service;

import org.jspecify.annotations.NullMarked;
