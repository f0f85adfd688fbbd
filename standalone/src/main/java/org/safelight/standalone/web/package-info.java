/** How the whole service describes its API. */
@NullMarked
package org.safelight.standalone.web;

import org.jspecify.annotations.NullMarked;
