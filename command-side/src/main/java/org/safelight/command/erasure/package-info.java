/** Erases a person's data although events are for ever: their key goes, and their pictures. */
@NullMarked
package org.safelight.command.erasure;

import org.jspecify.annotations.NullMarked;
