/** The distributed shape's one origin for clients. It knows no other module and no photos. */
@NullMarked
package org.safelight.gateway;

import org.jspecify.annotations.NullMarked;
