package org.safelight.query.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.media.bucket.ReadableBucket;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Bytes as a client gets them: of a fixed type, whatever the client says or the file pretends.
 *
 * @param thumbnail what they are; null where they are the original
 */
public record Representation(
        PhotoView photo,
        @Nullable Thumbnail thumbnail,
        StoredBytes bytes,
        String mediaType,
        String disposition) {

    /** What browsers show; anything else is for saving. */
    private static final Set<ImageFormat> SHOWN =
            EnumSet.of(
                    ImageFormat.JPEG,
                    ImageFormat.PNG,
                    ImageFormat.GIF,
                    ImageFormat.WEBP,
                    ImageFormat.BMP);

    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /** The uploaded bytes, under the name they came with. */
    public static Representation original(PhotoView photo, ReadableBucket originals) {
        ImageFormat format = photo.facts().format();
        var stored = photo.original();
        return new Representation(
                photo,
                null,
                new StoredBytes(originals, stored.key(), stored.hash(), stored.bytes()),
                format.mediaType(),
                (SHOWN.contains(format) ? "inline" : "attachment")
                        + "; filename*=UTF-8''"
                        + encoded(photo.fileName().value()));
    }

    /**
     * The uploaded bytes for a stranger, to be sent without what stands in them beside the picture.
     *
     * @param named whether under the name they came with
     */
    public static Representation bare(PhotoView photo, ReadableBucket originals, boolean named) {
        Representation whole = original(photo, originals);
        String name = photo.photoId().value() + "." + photo.facts().format().name();
        return new Representation(
                photo,
                null,
                whole.bytes(),
                whole.mediaType(),
                "attachment; filename*=UTF-8''"
                        + encoded(
                                named ? photo.fileName().value() : name.toLowerCase(Locale.ROOT)));
    }

    /** The thumbnail, which is always a JPEG. */
    public static Representation thumbnail(
            PhotoView photo, Thumbnail thumbnail, ReadableBucket thumbnails) {
        return new Representation(
                photo,
                thumbnail,
                new StoredBytes(thumbnails, thumbnail.key(), thumbnail.hash(), thumbnail.bytes()),
                ImageFormat.JPEG.mediaType(),
                "inline");
    }

    /** The content's hash: other bytes have another one, on every node and after every restart. */
    String etag() {
        return '"' + bytes.hash().value() + '"';
    }

    /** RFC 8187, section 3.2.1. */
    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(UTF_8)) {
            if (UNRESERVED.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append("%%%02X".formatted(b & 0xFF));
            }
        }
        return encoded.toString();
    }
}
