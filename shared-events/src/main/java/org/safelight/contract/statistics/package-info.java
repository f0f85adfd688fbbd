/** What can be asked about numbers of photos and bytes, and the shape of the answers. */
@NullMarked
package org.safelight.contract.statistics;

import org.jspecify.annotations.NullMarked;
