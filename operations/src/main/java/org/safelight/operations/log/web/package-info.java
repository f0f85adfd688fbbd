/** The log over HTTP. */
@NullMarked
package org.safelight.operations.log.web;

import org.jspecify.annotations.NullMarked;
