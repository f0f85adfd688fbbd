/** What people do with their keys. */
@NullMarked
package org.safelight.access.key.web;

import org.jspecify.annotations.NullMarked;
