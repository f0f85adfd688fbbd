/** What changes of albums are told by, when they happen and when the log is read again. */
@NullMarked
package org.safelight.query.change;

import org.jspecify.annotations.NullMarked;
