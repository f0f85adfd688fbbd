/** How things are, on one page: what all processes tell, what is wrong, and who does not answer. */
@NullMarked
package org.safelight.operations.overview;

import org.jspecify.annotations.NullMarked;
