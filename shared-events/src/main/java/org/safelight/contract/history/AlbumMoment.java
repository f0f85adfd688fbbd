package org.safelight.contract.history;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoId;

/**
 * What an album said of itself at some time.
 *
 * @param cover the chosen photo; null where none was chosen
 */
public record AlbumMoment(
        AlbumTitle title, AlbumText text, @Nullable PhotoId cover, boolean deleted) {}
