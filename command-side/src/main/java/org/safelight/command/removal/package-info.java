/** Empties the trash, and removes bytes that no photo names any more. */
@NullMarked
package org.safelight.command.removal;

import org.jspecify.annotations.NullMarked;
