/** What the events of an aggregate tell about taking back a command. */
@NullMarked
package org.safelight.command.past;

import org.jspecify.annotations.NullMarked;
