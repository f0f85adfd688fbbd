package org.safelight.contract.library;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumRole;

/** Somebody who may see an album, and what they may do there. */
public record AlbumMember(UserId user, AlbumRole role) {}
