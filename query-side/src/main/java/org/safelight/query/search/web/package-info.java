/** Search over HTTP. */
@NullMarked
package org.safelight.query.search.web;

import org.jspecify.annotations.NullMarked;
