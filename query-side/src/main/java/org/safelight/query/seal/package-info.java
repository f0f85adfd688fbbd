/** Opens what is sealed in events, for views and history, as long as there is a key. */
@NullMarked
package org.safelight.query.seal;

import org.jspecify.annotations.NullMarked;
