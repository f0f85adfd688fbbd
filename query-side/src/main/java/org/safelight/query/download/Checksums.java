package org.safelight.query.download;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.media.ContentHash;
import org.safelight.query.bytes.StoredBytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * CRC-32 of stored bytes, which a ZIP file wants to know before them. It follows from the content,
 * so it is remembered by the content's hash: only the first download reads an original twice.
 */
final class Checksums {

    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<ContentHash, Integer> known =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /**
     * The checksum, if need be by reading the bytes, which then are known to be good.
     *
     * @throws org.safelight.media.bucket.DamagedObjectException when they are not
     */
    int of(StoredBytes stored) throws IOException {
        @Nullable Integer remembered = known.getIfPresent(stored.hash());
        if (remembered != null) {
            return remembered;
        }
        int crc = read(stored);
        known.put(stored.hash(), crc);
        return crc;
    }

    private static int read(StoredBytes stored) throws IOException {
        var crc = new CRC32();
        try (InputStream body = stored.bucket().open(stored.key(), stored.hash());
                var counted = new CheckedInputStream(body, crc)) {
            counted.transferTo(OutputStream.nullOutputStream());
        }
        return (int) crc.getValue();
    }
}
