/** Keys by which programs act for people. */
@NullMarked
package org.safelight.endtoend.keys;

import org.jspecify.annotations.NullMarked;
