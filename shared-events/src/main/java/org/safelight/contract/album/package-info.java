/** Everything that can be asked of an album, and everything that can happen to one. */
@NullMarked
package org.safelight.contract.album;

import org.jspecify.annotations.NullMarked;
