/** What can be asked about the past of photos and albums, and the shape of the answers. */
@NullMarked
package org.safelight.contract.history;

import org.jspecify.annotations.NullMarked;
