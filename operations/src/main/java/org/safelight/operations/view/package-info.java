/**
 * Views in two slots: one serves, the other can be filled anew from the log beside it, and one
 * pointer, the same for all processes, says which.
 */
@NullMarked
package org.safelight.operations.view;

import org.jspecify.annotations.NullMarked;
