/** What only several processes can show: nodes that come, go and break in the middle of work. */
@NullMarked
package org.safelight.endtoend.distributed;

import org.jspecify.annotations.NullMarked;
