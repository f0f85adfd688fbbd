package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.LinkId;

/**
 * One change of an album.
 *
 * @param before null where there was no album yet
 * @param places the photos that came, left or moved
 * @param member who came, left, or has another role; null where it was about something else
 * @param link the public link that it was about; null where it was about none
 */
public record AlbumHistoryEntry(
        ChangeOrigin origin,
        @Nullable AlbumMoment before,
        AlbumMoment after,
        PlaceChanges places,
        @Nullable MemberChange member,
        @Nullable LinkId link) {}
