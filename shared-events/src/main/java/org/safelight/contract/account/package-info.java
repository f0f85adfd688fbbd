/** Everything that is asked and happens about accounts: who may sign in, and as what. */
@NullMarked
package org.safelight.contract.account;

import org.jspecify.annotations.NullMarked;
