/** Everything that is asked and happens when a person's data is erased. */
@NullMarked
package org.safelight.contract.erasure;

import org.jspecify.annotations.NullMarked;
