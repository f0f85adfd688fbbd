/** Lets strangers in who have a public link, on its terms. */
@NullMarked
package org.safelight.query.link;

import org.jspecify.annotations.NullMarked;
