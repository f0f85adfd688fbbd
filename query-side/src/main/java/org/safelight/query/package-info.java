/** The read side: views of the log, and the HTTP queries that are answered from them. */
@NullMarked
package org.safelight.query;

import org.jspecify.annotations.NullMarked;
