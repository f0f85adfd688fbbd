/** What an operator can set. */
@NullMarked
package org.safelight.endtoend.configuration;

import org.jspecify.annotations.NullMarked;
