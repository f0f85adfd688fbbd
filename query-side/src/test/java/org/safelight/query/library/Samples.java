package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.Rank;
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
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.contract.photo.Thumbnail;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Photos and albums of Anna and Ben. */
public interface Samples {

    UserId ANNA = new UserId("anna");
    UserId BEN = new UserId("ben");

    static ContentHash hash(int n) {
        return new ContentHash("%064x".formatted(n));
    }

    static PhotoId photo(UserId owner, int n) {
        return PhotoId.of(owner, hash(n));
    }

    static AlbumId album(int n) {
        return new AlbumId("%032x".formatted(n));
    }

    static PhotoUploaded uploaded(UserId owner, int n) {
        return uploaded(owner, n, null);
    }

    static PhotoUploaded uploaded(UserId owner, int n, @Nullable CaptureTime takenAt) {
        return new PhotoUploaded(
                photo(owner, n),
                owner,
                new Original(new ObjectKey("original-" + n), hash(n), 1_000 + n),
                new FileName("IMG_" + n + ".jpg"),
                ImageFacts.of(
                        ImageFormat.JPEG,
                        new Dimensions(4032, 3024),
                        6,
                        takenAt,
                        new Camera("LGE", "Nexus 5X", null),
                        new Exposure(0.004, 2.0, 60, 4.67),
                        new Place(54.5365, 13.6777, null)));
    }

    static PhotoPurged purged(UserId owner, int n) {
        return new PhotoPurged(photo(owner, n), new ObjectKey("original-" + n), null);
    }

    static ThumbnailGenerated rendered(UserId owner, int n) {
        return new ThumbnailGenerated(
                photo(owner, n),
                new Thumbnail(
                        new ObjectKey("thumbnail-" + n),
                        hash(1_000_000 + n),
                        9_000,
                        new Dimensions(200, 150),
                        "1QcSHQRnh493V4dIh4eXh1h4kJUI",
                        "w200-q80-1"));
    }

    static Description description(String caption, @Nullable CaptureTime correctedDate) {
        return new Description(
                new Caption(caption), List.of(new Tag("sea")), true, 4, correctedDate);
    }

    static CaptureTime at(String localTime) {
        return new CaptureTime(LocalDateTime.parse(localTime), null);
    }

    static CaptureTime at(String localTime, int offsetHours) {
        return new CaptureTime(LocalDateTime.parse(localTime), ZoneOffset.ofHours(offsetHours));
    }

    static AlbumCreated created(UserId owner, int n) {
        return new AlbumCreated(album(n), owner, new AlbumTitle("Album " + n), AlbumText.NONE);
    }

    static AlbumEntry entry(UserId owner, int photo, String rank) {
        return new AlbumEntry(photo(owner, photo), new Rank(rank));
    }
}
