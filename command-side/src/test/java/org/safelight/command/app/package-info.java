/** The write side alone, over real files and HTTP, for tests. */
@NullMarked
package org.safelight.command.app;

import org.jspecify.annotations.NullMarked;
