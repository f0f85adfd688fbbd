/** What can be set of the gateway, checked at the start. */
@NullMarked
package org.safelight.gateway.settings;

import org.jspecify.annotations.NullMarked;
