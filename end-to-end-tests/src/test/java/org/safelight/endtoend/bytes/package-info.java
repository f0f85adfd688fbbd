/** Originals and thumbnails, as browsers and download tools fetch them. */
@NullMarked
package org.safelight.endtoend.bytes;

import org.jspecify.annotations.NullMarked;
