/** What clients can ask this side to do, over HTTP. */
@NullMarked
package org.safelight.command.web;

import org.jspecify.annotations.NullMarked;
