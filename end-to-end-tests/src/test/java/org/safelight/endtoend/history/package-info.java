/** What happened is told, can be looked at, and can be taken back. */
@NullMarked
package org.safelight.endtoend.history;

import org.jspecify.annotations.NullMarked;
