/** Who is asking: sign-in for every request, whatever account store stands behind it. */
@NullMarked
package org.safelight.platform.security;

import org.jspecify.annotations.NullMarked;
