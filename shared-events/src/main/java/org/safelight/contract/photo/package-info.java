/** Everything that can be asked of a photo, and everything that can happen to one. */
@NullMarked
package org.safelight.contract.photo;

import org.jspecify.annotations.NullMarked;
