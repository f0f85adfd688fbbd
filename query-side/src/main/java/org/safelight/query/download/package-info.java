/** Many originals as one ZIP file, of a length that is known before its first byte is sent. */
@NullMarked
package org.safelight.query.download;

import org.jspecify.annotations.NullMarked;
