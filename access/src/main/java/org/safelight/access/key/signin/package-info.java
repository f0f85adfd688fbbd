/** How a request shows a key, and what a key reaches. */
@NullMarked
package org.safelight.access.key.signin;

import org.jspecify.annotations.NullMarked;
