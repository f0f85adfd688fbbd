/** How values look in JSON, alike in events, messages and HTTP bodies. */
@NullMarked
package org.safelight.platform.json;

import org.jspecify.annotations.NullMarked;
