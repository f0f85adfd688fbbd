package org.safelight.contract.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;

import java.time.Instant;

/**
 * An album as one of its members sees it.
 *
 * @param owner who made it
 * @param role what the member may do there
 * @param revision counts the changes, from 1
 * @param photoCount the photos in it that are not in the trash
 * @param dates the days within which they were taken, by the rule of the timeline; null where there
 *     are none, and for an album of the past
 * @param cover the chosen photo while it can be seen, else the first one; null where there is none
 */
public record AlbumView(
        AlbumId albumId,
        UserId owner,
        AlbumRole role,
        AlbumTitle title,
        AlbumText text,
        long revision,
        boolean deleted,
        Instant createdAt,
        long photoCount,
        @Nullable DateSpan dates,
        @Nullable PhotoView cover) {}
