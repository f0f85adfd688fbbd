/** How operators ask for lists, and how these are answered. */
@NullMarked
package org.safelight.operations.web;

import org.jspecify.annotations.NullMarked;
