package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;

/**
 * A photo that was in an album.
 *
 * @param photo as it is now, in the trash or not; null where it is gone for good, or somebody
 *     else's that is seen no longer
 */
public record PastPhoto(PhotoId photoId, @Nullable PhotoView photo) {}
