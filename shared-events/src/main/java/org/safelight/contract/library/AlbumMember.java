package org.safelight.contract.library;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumRole;

import java.time.Instant;

/** Somebody who may see an album, what they may do there, and since when they are a member. */
public record AlbumMember(UserId user, AlbumRole role, Instant since) {}
