/** Requests that nobody would send on purpose, made from the description of the interface. */
@NullMarked
package org.safelight.endtoend.fuzz;

import org.jspecify.annotations.NullMarked;
