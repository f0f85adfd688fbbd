/** Levels of loggers over HTTP. */
@NullMarked
package org.safelight.operations.loglevel.web;

import org.jspecify.annotations.NullMarked;
