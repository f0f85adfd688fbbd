package org.safelight.thumbnails;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.media.bucket.Sha256;

import java.time.Instant;

/** Photos called by a word, and what can happen to them. */
public final class SomePhotos {

    public static final UserId OWNER = new UserId("ada");
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    public static final ThumbnailFault PASSING =
            new ThumbnailFault(ThumbnailFault.Kind.STORAGE, "The bucket is away.");
    public static final ThumbnailFault LASTING =
            new ThumbnailFault(ThumbnailFault.Kind.UNDECODABLE, "Not a picture.");

    private SomePhotos() {}

    public static PhotoId photo(String word) {
        return PhotoId.of(OWNER, hash(word));
    }

    public static Original original(String word) {
        return original(word, "original-of-" + word);
    }

    public static Original original(String word, String key) {
        return new Original(new ObjectKey(key), hash(word), word.length());
    }

    public static RenderThumbnail request(String word) {
        return new RenderThumbnail(photo(word), original(word), ImageFormat.JPEG);
    }

    public static PhotoUploaded uploaded(String word) {
        return uploaded(word, original(word));
    }

    public static PhotoUploaded uploaded(String word, Original original) {
        var size = new Dimensions(4000, 3000);
        var facts = ImageFacts.of(ImageFormat.JPEG, size, 1, null, null, null, null);
        return new PhotoUploaded(photo(word), OWNER, original, new FileName(word), facts);
    }

    public static ThumbnailRetryRequested retryRequested(String word) {
        return new ThumbnailRetryRequested(photo(word), original(word), ImageFormat.JPEG);
    }

    public static ThumbnailAttemptFailed attemptFailed(String word, int attempt, Instant retryAt) {
        return new ThumbnailAttemptFailed(photo(word), attempt, PASSING, retryAt);
    }

    public static ThumbnailGenerated generated(String word) {
        return new ThumbnailGenerated(photo(word), thumbnail(word, "recipe"));
    }

    public static Thumbnail thumbnail(String word, String recipe) {
        return new Thumbnail(
                new ObjectKey("thumbnail-of-" + word + "-by-" + recipe),
                hash("thumbnail of " + word + " by " + recipe),
                5_000,
                new Dimensions(200, 150),
                "blur",
                recipe);
    }

    public static PhotoPurged purged(String word) {
        return new PhotoPurged(photo(word), original(word).key(), null);
    }

    private static ContentHash hash(String word) {
        return Sha256.of(word.getBytes(UTF_8));
    }
}
