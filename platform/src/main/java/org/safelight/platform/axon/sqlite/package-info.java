/**
 * Axon's stores on SQLite files: the event log with its reactions in one, each view with its own
 * token and dead letters in another.
 */
@NullMarked
package org.safelight.platform.axon.sqlite;

import org.jspecify.annotations.NullMarked;
