/**
 * What operators asked for: kept, carried out by whichever process can, and told of until and after
 * its end.
 */
@NullMarked
package org.safelight.operations.task;

import org.jspecify.annotations.NullMarked;
