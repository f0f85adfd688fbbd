/** Which buckets there are, as the settings say: folders, GridFS or S3. */
@NullMarked
package org.safelight.platform.bucket;

import org.jspecify.annotations.NullMarked;
