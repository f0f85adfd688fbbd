/** The service with a certificate of its own. */
@NullMarked
package org.safelight.endtoend.tls;

import org.jspecify.annotations.NullMarked;
