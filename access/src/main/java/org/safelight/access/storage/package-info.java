/** How many bytes of originals a person may have, and who says so. */
@NullMarked
package org.safelight.access.storage;

import org.jspecify.annotations.NullMarked;
