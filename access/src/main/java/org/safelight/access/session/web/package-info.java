/** Sessions over HTTP. */
@NullMarked
package org.safelight.access.session.web;

import org.jspecify.annotations.NullMarked;
