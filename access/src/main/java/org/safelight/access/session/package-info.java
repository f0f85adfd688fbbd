/** Sessions: how a browser stays signed in by a cookie, and how people end that. */
@NullMarked
package org.safelight.access.session;

import org.jspecify.annotations.NullMarked;
