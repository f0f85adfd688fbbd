/** Live events over HTTP, as Server-Sent Events. */
@NullMarked
package org.safelight.query.live.web;

import org.jspecify.annotations.NullMarked;
