/** The write side: decides what happens, and keeps the originals. */
@NullMarked
package org.safelight.command;

import org.jspecify.annotations.NullMarked;
