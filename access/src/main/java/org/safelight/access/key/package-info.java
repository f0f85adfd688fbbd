/** Keys by which programs act for a person, within scopes. */
@NullMarked
package org.safelight.access.key;

import org.jspecify.annotations.NullMarked;
