/** Measurements that print, and assert nothing. */
@NullMarked
package org.safelight.command.bench;

import org.jspecify.annotations.NullMarked;
