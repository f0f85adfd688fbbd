/**
 * What this process counts and times for whoever watches it: messages, events, how far views lag.
 */
@NullMarked
package org.safelight.operations.metric;

import org.jspecify.annotations.NullMarked;
