package org.safelight.thumbnails.render;

import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.contract.photo.ThumbnailFault.Kind;
import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.imaging.UnreadableImageException;

import java.io.IOException;
import java.util.Objects;

/**
 * Says of an exception what people may know. Messages of exceptions that we did not write stay in
 * the log: they name paths and hosts.
 */
final class Faults {

    private Faults() {}

    static ThumbnailFault of(UnreadableImageException e) {
        Kind kind =
                switch (e.reason()) {
                    case UNSUPPORTED, UNDECODABLE -> Kind.UNDECODABLE;
                    case TOO_LARGE -> Kind.TOO_LARGE;
                    case TIMED_OUT -> Kind.TIMED_OUT;
                };
        return new ThumbnailFault(kind, Objects.requireNonNull(e.getMessage()));
    }

    static ThumbnailFault of(IOException e) {
        String detail =
                switch (e) {
                    case MissingObjectException _ -> "The original is not in its bucket.";
                    case DamagedObjectException _ ->
                            "The original in the bucket is not what was uploaded.";
                    default -> "A bucket did not give or take the bytes.";
                };
        return new ThumbnailFault(Kind.STORAGE, detail);
    }

    static ThumbnailFault unexpected(Throwable e) {
        return new ThumbnailFault(
                Kind.UNEXPECTED, "Nobody foresaw this: " + e.getClass().getSimpleName() + ".");
    }
}
