/** The service under test as a machine: started, stopped, killed. */
@NullMarked
package org.safelight.endtoend.application;

import org.jspecify.annotations.NullMarked;
