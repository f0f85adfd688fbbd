/** Takes in files: stores their bytes first, then makes photos of them. */
@NullMarked
package org.safelight.command.upload;

import org.jspecify.annotations.NullMarked;
