/**
 * What every side agrees on: who acts, and how a command is refused. The messages themselves are in
 * the packages below, one per subject.
 */
@NullMarked
package org.safelight.contract;

import org.jspecify.annotations.NullMarked;
