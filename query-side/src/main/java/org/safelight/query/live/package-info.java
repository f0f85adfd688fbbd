/**
 * What happens, told as it happens to its owner, and of albums to their members. It reads the log
 * and not the views, so that who comes back, to this node or to another one, goes on exactly where
 * they left off.
 */
@NullMarked
package org.safelight.query.live;

import org.jspecify.annotations.NullMarked;
