/** Buckets of S3, Amazon's or anybody else's that speaks its language. */
@NullMarked
package org.safelight.media.bucket.s3;

import org.jspecify.annotations.NullMarked;
