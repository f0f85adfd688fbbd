package org.safelight.query.search.sqlite;

import org.safelight.query.search.SearchedPhoto;

/**
 * A photo and where it stands on the timeline.
 *
 * @param place see {@link Places}
 */
record PhotoRow(long place, SearchedPhoto photo) {}
