/** Who may do what, whichever side is asked: ways to sign in, and what each person is allowed. */
@NullMarked
package org.safelight.access;

import org.jspecify.annotations.NullMarked;
