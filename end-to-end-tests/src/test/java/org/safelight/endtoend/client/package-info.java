/** A client over HTTP that speaks of photos and albums. */
@NullMarked
package org.safelight.endtoend.client;

import org.jspecify.annotations.NullMarked;
