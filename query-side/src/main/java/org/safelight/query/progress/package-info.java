/** How far a view has followed the log, so that a read can wait for the writes before it. */
@NullMarked
package org.safelight.query.progress;

import org.jspecify.annotations.NullMarked;
