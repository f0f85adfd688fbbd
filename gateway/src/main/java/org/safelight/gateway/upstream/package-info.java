/** The nodes of each side: whose turn it is, who is passed over, and the connections to them. */
@NullMarked
package org.safelight.gateway.upstream;

import org.jspecify.annotations.NullMarked;
