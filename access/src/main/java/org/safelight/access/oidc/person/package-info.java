/** Who an issuer says somebody is, and what we make of that. */
@NullMarked
package org.safelight.access.oidc.person;

import org.jspecify.annotations.NullMarked;
