/** Dead letters over HTTP. */
@NullMarked
package org.safelight.operations.deadletter.web;

import org.jspecify.annotations.NullMarked;
