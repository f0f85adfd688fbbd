/** How events that earlier releases wrote are read today. */
@NullMarked
package org.safelight.upcasting;

import org.jspecify.annotations.NullMarked;
