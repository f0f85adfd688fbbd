/** Which event processors may work in this process at the moment. */
@NullMarked
package org.safelight.platform.axon.gate;

import org.jspecify.annotations.NullMarked;
