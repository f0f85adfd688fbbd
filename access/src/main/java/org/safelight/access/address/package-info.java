/** From which addresses people come, and where some things may only be asked from. */
@NullMarked
package org.safelight.access.address;

import org.jspecify.annotations.NullMarked;
