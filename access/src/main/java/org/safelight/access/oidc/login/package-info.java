/** Browsers that are sent to an issuer and come back. */
@NullMarked
package org.safelight.access.oidc.login;

import org.jspecify.annotations.NullMarked;
