package org.safelight.command.photo;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.safelight.command.guard.MissingAggregates;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;

import java.time.Duration;

/** A photo of Anna's, taken on the beach, and what happens around it. */
final class PhotoFixture {

    static final UserId ANNA = new UserId("anna");
    static final ContentHash HASH = new ContentHash("ab".repeat(32));
    static final PhotoId BEACH = PhotoId.of(ANNA, HASH);
    static final Original ORIGINAL = original("first-upload");
    static final ObjectKey SOURCE = ORIGINAL.key();
    static final Personal<FileName> NAME = new Sealed<>("annas-key", "beach.jpg");
    static final ImageFacts FACTS =
            ImageFacts.of(ImageFormat.JPEG, new Dimensions(4032, 3024), 1, null, null, null, null);
    static final Thumbnail THUMBNAIL = thumbnail("thumb-1", "cd");
    static final ThumbnailFault DISK_FULL =
            new ThumbnailFault(ThumbnailFault.Kind.STORAGE, "No space left on device");
    static final PhotoUploaded UPLOADED = uploaded(ORIGINAL);

    private PhotoFixture() {}

    static AggregateTestFixture<Photo> photo() {
        var fixture = new AggregateTestFixture<>(Photo.class);
        fixture.registerInjectableResource(
                new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(10)));
        fixture.registerCommandHandlerInterceptor(new MissingAggregates());
        return fixture;
    }

    static Original original(String key) {
        return new Original(new ObjectKey(key), HASH, 3_478_530);
    }

    static PhotoUploaded uploaded(Original original) {
        return new PhotoUploaded(BEACH, ANNA, original, NAME, FACTS);
    }

    static UploadPhoto upload(Original original) {
        return new UploadPhoto(BEACH, ANNA, original, NAME, FACTS);
    }

    static Thumbnail thumbnail(String key, String hashByte) {
        return new Thumbnail(
                new ObjectKey(key),
                new ContentHash(hashByte.repeat(32)),
                9_000,
                new Dimensions(200, 150),
                "1QcSHQRnh493V4dIh4eXh1h4kJUI",
                "w200-q85-v1");
    }
}
