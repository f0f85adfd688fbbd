package org.safelight.query.web.statistics;

import org.safelight.contract.statistics.Figures;

/**
 * How much there is.
 *
 * @param photos those outside the trash
 * @param bytes the size of their originals
 * @param trashed the photos in the trash
 * @param storage what all of them take in the buckets, the trash included
 */
public record FiguresResource(long photos, long bytes, long trashed, Storage storage) {

    /** Bytes in the buckets. */
    public record Storage(long originals, long thumbnails) {}

    static FiguresResource of(Figures figures) {
        return new FiguresResource(
                figures.photos(),
                figures.bytes(),
                figures.trashed(),
                new Storage(figures.originalBytes(), figures.thumbnailBytes()));
    }
}
