/** Operations over HTTP. */
@NullMarked
package org.safelight.operations.task.web;

import org.jspecify.annotations.NullMarked;
