/**
 * Event processors, of all processes: what each does, and what operators want of it. Neither needs
 * a message from one process to another; both lie in a store that all share.
 */
@NullMarked
package org.safelight.operations.processor;

import org.jspecify.annotations.NullMarked;
