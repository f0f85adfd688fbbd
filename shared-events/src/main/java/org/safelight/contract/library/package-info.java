/** What can be asked about photos and albums, and the shape of the answers. */
@NullMarked
package org.safelight.contract.library;

import org.jspecify.annotations.NullMarked;
