/** Numbers that are right though several nodes count, without transactions. */
@NullMarked
package org.safelight.query.tally;

import org.jspecify.annotations.NullMarked;
