/** What can be asked of the search view. */
@NullMarked
package org.safelight.contract.search;

import org.jspecify.annotations.NullMarked;
