/**
 * The life of one aggregate, for an operator: how it was at any of its events, and the events
 * themselves.
 */
@NullMarked
package org.safelight.command.life;

import org.jspecify.annotations.NullMarked;
