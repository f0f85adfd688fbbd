/** What is asked of a thumbnail node. */
@NullMarked
package org.safelight.contract.thumbnail;

import org.jspecify.annotations.NullMarked;
