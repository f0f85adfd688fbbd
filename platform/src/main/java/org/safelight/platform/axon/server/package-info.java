/** The link of the distributed shape to Axon Server: whether it holds, and what goes over it. */
@NullMarked
package org.safelight.platform.axon.server;

import org.jspecify.annotations.NullMarked;
