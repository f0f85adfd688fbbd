package org.safelight.contract.library;

import java.util.List;

/** The public links to an album, the first made first. */
public record AlbumLinks(List<AlbumLink> links) {}
