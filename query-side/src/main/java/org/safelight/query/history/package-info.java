/** The past of photos and albums, told from the log itself: there is no view that could lag. */
@NullMarked
package org.safelight.query.history;

import org.jspecify.annotations.NullMarked;
