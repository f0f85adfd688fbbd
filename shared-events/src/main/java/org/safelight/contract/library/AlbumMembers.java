package org.safelight.contract.library;

import java.util.List;

/** Everybody who may see an album, by name; never nobody. */
public record AlbumMembers(List<AlbumMember> members) {}
