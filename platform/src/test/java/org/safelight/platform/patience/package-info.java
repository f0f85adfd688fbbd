/** What tests of all modules wait by. */
@NullMarked
package org.safelight.platform.patience;

import org.jspecify.annotations.NullMarked;
