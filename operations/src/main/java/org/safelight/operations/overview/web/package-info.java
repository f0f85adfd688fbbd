/** The overview over HTTP. */
@NullMarked
package org.safelight.operations.overview.web;

import org.jspecify.annotations.NullMarked;
