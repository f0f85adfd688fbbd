/** The gateway, started between clients and services of the tests' own. */
@NullMarked
package org.safelight.gateway.app;

import org.jspecify.annotations.NullMarked;
