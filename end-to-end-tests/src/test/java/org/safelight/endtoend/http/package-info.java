/** What every answer has in common. */
@NullMarked
package org.safelight.endtoend.http;

import org.jspecify.annotations.NullMarked;
