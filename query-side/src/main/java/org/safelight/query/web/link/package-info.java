/** What strangers get to see by a public link, and no more than its terms allow. */
@NullMarked
package org.safelight.query.web.link;

import org.jspecify.annotations.NullMarked;
