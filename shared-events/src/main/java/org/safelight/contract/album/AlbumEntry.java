package org.safelight.contract.album;

import org.safelight.contract.photo.PhotoId;

/** A photo and its place in an album. */
public record AlbumEntry(PhotoId photoId, Rank rank) {}
