package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumRole;

/**
 * What somebody could do in an album, and what since.
 *
 * @param before null where they were no member
 * @param after null where they are no member any more
 */
public record MemberChange(UserId member, @Nullable AlbumRole before, @Nullable AlbumRole after) {}
