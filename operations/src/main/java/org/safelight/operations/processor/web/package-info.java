/** Processors over HTTP. */
@NullMarked
package org.safelight.operations.processor.web;

import org.jspecify.annotations.NullMarked;
