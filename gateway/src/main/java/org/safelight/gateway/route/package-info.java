/** Which side a request belongs to. */
@NullMarked
package org.safelight.gateway.route;

import org.jspecify.annotations.NullMarked;
