package org.safelight.query.search;

/**
 * That a photo is in an album, or no longer.
 *
 * @param sequence of the album's event that says so
 */
public record Membership(String album, long sequence, boolean in) {}
