/** The whole program under load, in either shape, seen from outside. */
@NullMarked
package org.safelight.benchmarks.service;

import org.jspecify.annotations.NullMarked;
