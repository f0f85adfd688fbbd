/** The read side over HTTP, under {@code /api/v1}. */
@NullMarked
package org.safelight.query.web;

import org.jspecify.annotations.NullMarked;
