/** Who may do what: every operation, by everybody, on things in every state. */
@NullMarked
package org.safelight.endtoend.rights;

import org.jspecify.annotations.NullMarked;
