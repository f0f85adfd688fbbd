/** The examples of the documentation, run as they stand there. */
@NullMarked
package org.safelight.endtoend.examples;

import org.jspecify.annotations.NullMarked;
