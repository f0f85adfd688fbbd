/** How Axon is set up in both shapes: messages as JSON, and who acted in every event. */
@NullMarked
package org.safelight.platform.axon;

import org.jspecify.annotations.NullMarked;
