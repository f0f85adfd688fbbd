/** What people can know of their use. */
@NullMarked
package org.safelight.access.limit.web;

import org.jspecify.annotations.NullMarked;
