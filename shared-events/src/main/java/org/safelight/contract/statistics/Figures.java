package org.safelight.contract.statistics;

/**
 * How much there is.
 *
 * @param photos those outside the trash
 * @param bytes the size of their originals
 * @param trashed the photos in the trash
 * @param originalBytes what originals take in their bucket, also of photos in the trash
 * @param thumbnailBytes what thumbnails take in theirs
 */
public record Figures(
        long photos, long bytes, long trashed, long originalBytes, long thumbnailBytes) {

    /** Nothing at all. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0);
}
