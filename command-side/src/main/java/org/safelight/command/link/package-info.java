/** Makes and revokes the links by which strangers may see an album. */
@NullMarked
package org.safelight.command.link;

import org.jspecify.annotations.NullMarked;
