/** Answers that need not be sent again, or not be made again, and when they need to. */
@NullMarked
package org.safelight.query.answer;

import org.jspecify.annotations.NullMarked;
