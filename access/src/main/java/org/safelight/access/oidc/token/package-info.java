/** Requests that bring a token of an issuer. */
@NullMarked
package org.safelight.access.oidc.token;

import org.jspecify.annotations.NullMarked;
