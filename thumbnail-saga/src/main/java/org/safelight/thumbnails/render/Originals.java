package org.safelight.thumbnails.render;

import org.safelight.contract.photo.Original;
import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.ObjectSource;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.media.imaging.ImageSource;
import org.safelight.media.imaging.InMemorySource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Opens originals, each checked against its hash: no thumbnail is made of damaged bytes. */
record Originals(ReadableBucket bucket) {

    /** Nearly every photo is smaller; what is larger is read twice instead of held whole. */
    static final int MOST_IN_MEMORY = 32 * 1024 * 1024;

    ImageSource open(Original original) throws IOException {
        try (InputStream body = bucket.open(original.key(), original.hash())) {
            if (original.bytes() <= MOST_IN_MEMORY) {
                return new InMemorySource(whole(body, original));
            }
            body.transferTo(OutputStream.nullOutputStream());
            return new ObjectSource(bucket, original.key(), original.bytes());
        }
    }

    private static byte[] whole(InputStream body, Original original) throws IOException {
        byte[] bytes = body.readNBytes((int) original.bytes());
        if (body.read() >= 0) {
            throw new DamagedObjectException(original.key());
        }
        return bytes;
    }
}
