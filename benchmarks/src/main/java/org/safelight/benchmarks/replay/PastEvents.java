package org.safelight.benchmarks.replay;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.safelight.contract.UserId;
import org.safelight.contract.media.Camera;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.Dimensions;
import org.safelight.contract.media.ImageFacts;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.media.Place;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What happens to photos that nobody took: uploaded, given a thumbnail, every tenth trashed. */
final class PastEvents {

    private static final UserId OWNER = new UserId("admin");
    private static final LocalDateTime FIRST_SHOT = LocalDateTime.of(2015, 1, 1, 12, 0);

    private PastEvents() {}

    static List<GenericDomainEventMessage<PhotoEvent>> ofPhoto(int number) {
        var hash = new ContentHash(HexFormat.of().toHexDigits(number).repeat(8));
        var key = new ObjectKey("original-" + number);
        PhotoId photo = PhotoId.of(OWNER, hash);
        List<PhotoEvent> events = new ArrayList<>();
        events.add(
                new PhotoUploaded(
                        photo,
                        OWNER,
                        new Original(key, hash, 3_000_000),
                        new FileName("IMG_" + number + ".jpg"),
                        facts(number)));
        events.add(
                new ThumbnailGenerated(
                        photo,
                        new Thumbnail(
                                new ObjectKey("thumbnail-" + number),
                                hash,
                                9_000,
                                new Dimensions(200, 150),
                                "XNcRHYJUiHiPh4eKeaiJh49hwwhX",
                                "jpeg-w200-q85-m4")));
        if (number % 10 == 0) {
            events.add(new PhotoTrashed(photo));
        }
        return messages(photo, events);
    }

    private static ImageFacts facts(int number) {
        return ImageFacts.of(
                ImageFormat.JPEG,
                new Dimensions(4032, 3024),
                1,
                new CaptureTime(FIRST_SHOT.plusMinutes(37L * number), null),
                new Camera("Apple", "iPhone 6s", null),
                null,
                new Place(52.2, 0.9, null));
    }

    private static List<GenericDomainEventMessage<PhotoEvent>> messages(
            PhotoId photo, List<PhotoEvent> events) {
        List<GenericDomainEventMessage<PhotoEvent>> messages = new ArrayList<>();
        for (PhotoEvent event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(
                            "Photo", photo.value(), messages.size(), event));
        }
        return messages;
    }
}
