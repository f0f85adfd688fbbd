/** The side that makes thumbnails: saga, renderer and backlog, put together for Spring. */
@NullMarked
package org.safelight.thumbnails;

import org.jspecify.annotations.NullMarked;
