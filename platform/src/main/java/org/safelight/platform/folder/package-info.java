/** The folder that holds everything a process keeps in files. */
@NullMarked
package org.safelight.platform.folder;

import org.jspecify.annotations.NullMarked;
