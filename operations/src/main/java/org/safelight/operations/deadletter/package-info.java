/**
 * Dead letters, seen and dealt with from anywhere: every process tells of its own in a store that
 * all share, and carries out what operators want done with them.
 */
@NullMarked
package org.safelight.operations.deadletter;

import org.jspecify.annotations.NullMarked;
