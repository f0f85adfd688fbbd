/** Who may ask at all. */
@NullMarked
package org.safelight.endtoend.signin;

import org.jspecify.annotations.NullMarked;
