/** What passwords have to be like, and how they are kept. */
@NullMarked
package org.safelight.access.password;

import org.jspecify.annotations.NullMarked;
