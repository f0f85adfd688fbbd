/** Albums, from the first photo to the trash and back. */
@NullMarked
package org.safelight.endtoend.album;

import org.jspecify.annotations.NullMarked;
