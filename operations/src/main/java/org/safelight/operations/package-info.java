/** The operator's room: what every process tells of its work, and what it can be asked to do. */
@NullMarked
package org.safelight.operations;

import org.jspecify.annotations.NullMarked;
