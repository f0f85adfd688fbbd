/** Seals what is personal in commands, before anybody else sees them. */
@NullMarked
package org.safelight.command.seal;

import org.jspecify.annotations.NullMarked;
