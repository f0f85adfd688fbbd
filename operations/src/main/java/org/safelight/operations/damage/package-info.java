/** Originals that are not what was uploaded, or are not there: what operators are told of them. */
@NullMarked
package org.safelight.operations.damage;

import org.jspecify.annotations.NullMarked;
