/** What is taken from a request, added to it, and answered by the gateway itself. */
@NullMarked
package org.safelight.gateway.exchange;

import org.jspecify.annotations.NullMarked;
