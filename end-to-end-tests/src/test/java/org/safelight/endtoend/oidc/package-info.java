/** Sign-in by issuers of OpenID Connect: tokens for the interface, logins of browsers. */
@NullMarked
package org.safelight.endtoend.oidc;

import org.jspecify.annotations.NullMarked;
