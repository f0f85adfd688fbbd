/** What browsers and pages ask to sign in by an issuer. */
@NullMarked
package org.safelight.access.oidc.web;

import org.jspecify.annotations.NullMarked;
