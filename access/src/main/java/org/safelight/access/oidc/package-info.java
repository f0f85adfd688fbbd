/** People who are signed in by somebody else: an issuer that speaks OpenID Connect. */
@NullMarked
package org.safelight.access.oidc;

import org.jspecify.annotations.NullMarked;
