package org.safelight.query.download;

import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.library.ThumbnailState;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.media.bucket.ReadableBucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;

/** Photos of any size, and a bucket that has them: an original of so many zeros. */
final class ZipSamples {

    static final LocalDateTime TAKEN = LocalDateTime.parse("2026-03-01T10:20:30");

    private ZipSamples() {}

    static PhotoView photo(String name) {
        return photo(name, 3);
    }

    static PhotoView photo(String name, long bytes) {
        var owner = new UserId("anna");
        var hash = new ContentHash("%064x".formatted(bytes));
        var taken = new CaptureTime(TAKEN, null);
        return new PhotoView(
                PhotoId.of(owner, hash),
                owner,
                PhotoState.ACTIVE,
                1,
                new Original(new ObjectKey("zeros-" + bytes), hash, bytes),
                new FileName(name),
                ImageFacts.of(ImageFormat.JPEG, new Dimensions(4, 3), 1, taken, null, null, null),
                Description.NONE,
                Instant.parse("2026-03-01T12:00:00Z"),
                taken,
                ThumbnailState.PENDING,
                null,
                null);
    }

    /** Gives as many zeros as the key says. */
    static final class Zeros implements ReadableBucket {

        @Override
        public InputStream open(ObjectKey key, ContentHash expected) {
            return new ZeroStream(Long.parseLong(key.value().substring("zeros-".length())));
        }

        @Override
        public InputStream openRange(ObjectKey key, long offset, long length) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class ZeroStream extends InputStream {

        private static final byte[] ZEROS = new byte[1 << 20];
        private long left;

        private ZeroStream(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int start, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, Math.min(length, ZEROS.length));
            System.arraycopy(ZEROS, 0, into, start, count);
            left -= count;
            return count;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            long sent = 0;
            while (left > 0) {
                int count = (int) Math.min(left, ZEROS.length);
                out.write(ZEROS, 0, count);
                left -= count;
                sent += count;
            }
            return sent;
        }
    }
}
