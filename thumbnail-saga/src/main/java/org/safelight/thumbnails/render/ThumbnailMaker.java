package org.safelight.thumbnails.render;

import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.media.bucket.Bucket;
import org.safelight.media.bucket.OccupiedKeyException;
import org.safelight.media.bucket.ReadableBucket;
import org.safelight.media.bucket.StoredObject;
import org.safelight.media.imaging.RenderedThumbnail;
import org.safelight.media.imaging.Thumbnailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Makes stored thumbnails out of stored originals. Made again, it is the same object again. */
public final class ThumbnailMaker {

    private static final Logger log = LoggerFactory.getLogger(ThumbnailMaker.class);

    private final Originals originals;
    private final Thumbnailer thumbnailer;
    private final Bucket thumbnails;

    public ThumbnailMaker(ReadableBucket originals, Thumbnailer thumbnailer, Bucket thumbnails) {
        this.originals = new Originals(originals);
        this.thumbnailer = thumbnailer;
        this.thumbnails = thumbnails;
    }

    Thumbnail make(RenderThumbnail request) throws IOException {
        RenderedThumbnail made =
                thumbnailer.render(originals.open(request.original()), request.format());
        var key = ThumbnailKey.of(request.original().key(), made.recipe());
        StoredObject stored = store(key, made.jpeg());
        return new Thumbnail(
                key,
                stored.hash(),
                stored.bytes(),
                made.dimensions(),
                made.placeholder(),
                made.recipe());
    }

    /** What has this key and other bytes was damaged, since the key says what it was made of. */
    private StoredObject store(ObjectKey key, byte[] jpeg) throws IOException {
        try {
            return thumbnails.put(key, new ByteArrayInputStream(jpeg));
        } catch (OccupiedKeyException damaged) {
            log.warn("Thumbnail {} was damaged and is replaced", key, damaged);
            thumbnails.remove(key);
            return thumbnails.put(key, new ByteArrayInputStream(jpeg));
        }
    }

    /** Removes what nobody wants; where that fails it stays, without a name, until it is found. */
    void remove(Thumbnail unwanted) {
        try {
            thumbnails.remove(unwanted.key());
        } catch (IOException | RuntimeException e) {
            log.warn("Thumbnail {} belongs to no photo and is still there", unwanted.key(), e);
        }
    }
}
