/** Buckets in MongoDB, laid out as GridFS: a document for each object, and its bytes in chunks. */
@NullMarked
package org.safelight.media.bucket.gridfs;

import org.jspecify.annotations.NullMarked;
