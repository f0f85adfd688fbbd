/** What is left of a person whose data was erased. */
@NullMarked
package org.safelight.endtoend.erasure;

import org.jspecify.annotations.NullMarked;
