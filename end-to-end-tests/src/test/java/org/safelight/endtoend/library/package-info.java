/** What is there, in pages, and what becomes of a photo. */
@NullMarked
package org.safelight.endtoend.library;

import org.jspecify.annotations.NullMarked;
