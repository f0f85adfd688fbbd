/** The accounts of the embedded shape: who may sign in, as what, and by whose invitation. */
@NullMarked
package org.safelight.access.account;

import org.jspecify.annotations.NullMarked;
