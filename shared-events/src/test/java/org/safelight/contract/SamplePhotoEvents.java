package org.safelight.contract;

import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.Exposure;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.contract.photo.Thumbnail;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.contract.photo.ThumbnailFault.Kind;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The life of a photo taken in Seoul: one event of each kind, with no field left empty. */
final class SamplePhotoEvents {

    static final UserId MINA = new UserId("mina");
    static final PhotoId PHOTO = new PhotoId("4f0e9c1d2b3a48576879a0b1c2d3e4f5");

    private static final CaptureTime NOON =
            new CaptureTime(LocalDateTime.of(2026, 4, 5, 12, 30, 15), ZoneOffset.ofHours(9));
    private static final ObjectKey KEY = new ObjectKey("o-018f2c6e4b7d7a10");
    private static final Original ORIGINAL =
            new Original(KEY, new ContentHash("a1".repeat(32)), 3_478_530);
    private static final ImageFacts FACTS =
            ImageFacts.of(
                    ImageFormat.JPEG,
                    new Dimensions(3024, 4032),
                    6,
                    NOON,
                    new Camera("Apple", "iPhone 6s", "4.15mm f/2.2"),
                    new Exposure(0.008, 2.2, 25, 4.15),
                    new Place(37.5796, 126.9770, 38.5));
    private static final Thumbnail THUMBNAIL =
            new Thumbnail(
                    new ObjectKey("t-018f2c6e4b7d7a11"),
                    new ContentHash("b2".repeat(32)),
                    9_182,
                    new Dimensions(200, 267),
                    "1QcSHQRnh493V4dIh4eXh1h4kJUI",
                    "200-q85");
    private static final ThumbnailFault SLOW_DISK =
            new ThumbnailFault(Kind.STORAGE, "The bucket did not answer");
    private static final ThumbnailFault BROKEN_FILE =
            new ThumbnailFault(Kind.UNDECODABLE, "The file ends in the middle of the picture");
    private static final Description CHERRY_BLOSSOM =
            new Description(
                    new Caption("경복궁의 벚꽃"),
                    List.of(new Tag("봄"), new Tag("Seoul")),
                    true,
                    5,
                    new CaptureTime(LocalDateTime.of(2026, 4, 6, 8, 0), ZoneOffset.UTC));

    static final List<PhotoEvent> ALL =
            List.of(
                    new PhotoUploaded(PHOTO, MINA, ORIGINAL, new FileName("IMG_0042.JPG"), FACTS),
                    new ThumbnailGenerated(PHOTO, THUMBNAIL),
                    new ThumbnailAttemptFailed(
                            PHOTO, 1, SLOW_DISK, Instant.parse("2026-04-05T03:31:00.250Z")),
                    new ThumbnailFailed(PHOTO, BROKEN_FILE),
                    new ThumbnailRetryRequested(PHOTO, ORIGINAL, ImageFormat.JPEG),
                    new PhotoDescribed(PHOTO, CHERRY_BLOSSOM),
                    new PhotoTrashed(PHOTO),
                    new PhotoRestored(PHOTO),
                    new PhotoPurged(PHOTO, KEY, THUMBNAIL.key()));

    /** The same, with what is personal sealed. */
    static final List<PhotoEvent> SEALED =
            List.of(
                    new PhotoUploaded(
                            PHOTO,
                            MINA,
                            ORIGINAL,
                            sealed("AAECAwQFBgcICQoLbmFtZQ=="),
                            FACTS.at(sealed("AAECAwQFBgcICQoLcGxhY2U="))),
                    new PhotoDescribed(
                            PHOTO,
                            new Description(
                                    sealed("AAECAwQFBgcICQoLd29yZHM="),
                                    sealed("AAECAwQFBgcICQoLdGFncw=="),
                                    CHERRY_BLOSSOM.favourite(),
                                    CHERRY_BLOSSOM.rating(),
                                    CHERRY_BLOSSOM.correctedDate())));

    /** The same kinds of events as files that tell little about themselves give. */
    static final List<PhotoEvent> SPARSE =
            List.of(
                    new PhotoUploaded(
                            PHOTO,
                            MINA,
                            ORIGINAL,
                            new FileName(""),
                            ImageFacts.of(
                                    ImageFormat.PNG,
                                    new Dimensions(1, 1),
                                    1,
                                    null,
                                    null,
                                    null,
                                    null)),
                    new PhotoDescribed(PHOTO, Description.NONE),
                    new PhotoDescribed(
                            PHOTO,
                            new Description(
                                    Caption.NONE,
                                    List.of(),
                                    false,
                                    0,
                                    new CaptureTime(LocalDateTime.of(1969, 7, 20, 0, 0), null))),
                    new PhotoPurged(PHOTO, KEY, null));

    static <T> Personal<T> sealed(String box) {
        return new Personal.Sealed<>("9b1c2d3e4f5061728394a5b6c7d8e9f0", box);
    }

    private SamplePhotoEvents() {}
}
