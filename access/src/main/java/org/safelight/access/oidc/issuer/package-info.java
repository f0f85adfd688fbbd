/** Who vouches for people: where an issuer is, what its keys are, and how it is asked. */
@NullMarked
package org.safelight.access.oidc.issuer;

import org.jspecify.annotations.NullMarked;
