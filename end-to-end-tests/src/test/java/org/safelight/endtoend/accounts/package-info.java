/** Accounts: who gets one, what it may do, and how one signs in to it. */
@NullMarked
package org.safelight.endtoend.accounts;

import org.jspecify.annotations.NullMarked;
