package org.safelight.query.library;

import org.safelight.contract.history.AlbumHistoryPage;

/**
 * A page of what happened to an album.
 *
 * @param sequence the number of the last event that the view has seen of it
 */
public record AlbumHistory(long sequence, AlbumHistoryPage page) {}
