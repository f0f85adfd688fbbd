package org.safelight.benchmarks.search;

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
import org.safelight.contract.photo.Caption;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.FileName;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Tag;
import org.safelight.contract.photo.Thumbnail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Photos that nobody took, each with four words of five thousand and a tag; in the caption of three
 * in ten stands {@code sunset} too.
 */
final class DescribedPhotos {

    static final UserId OWNER = new UserId("admin");
    static final String COMMON = "sunset";

    private static final int WORDS = 5_000;
    private static final LocalDateTime FIRST_SHOT = LocalDateTime.of(2015, 1, 1, 12, 0);

    private final Random random = new Random(1);
    private final List<String> words = new ArrayList<>();

    DescribedPhotos() {
        for (int i = 0; i < WORDS; i++) {
            words.add(
                    random.ints(3 + random.nextInt(8), 'a', 'z' + 1)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString());
        }
    }

    /** One of the words that stand in one photo of a thousand. */
    String rareWord() {
        return words.get(7);
    }

    /** What happened to a photo. */
    List<GenericDomainEventMessage<PhotoEvent>> events(int number) {
        var hash = new ContentHash(HexFormat.of().toHexDigits(number * 2654435761L).repeat(4));
        PhotoId photo = PhotoId.of(OWNER, hash);
        var uploaded =
                new PhotoUploaded(
                        photo,
                        OWNER,
                        new Original(new ObjectKey("original-" + number), hash, 3_000_000),
                        new FileName("IMG_" + number + ".jpg"),
                        facts(number));
        var rendered =
                new ThumbnailGenerated(
                        photo,
                        new Thumbnail(
                                new ObjectKey("thumbnail-" + number),
                                hash,
                                9_000,
                                new Dimensions(200, 150),
                                "XNcRHYJUiHiPh4eKeaiJh49hwwhX",
                                "jpeg-w200-q85-m2"));
        var described = new PhotoDescribed(photo, description(number));
        return List.of(
                message(photo, 0, uploaded),
                message(photo, 1, rendered),
                message(photo, 2, described));
    }

    private ImageFacts facts(int number) {
        return new ImageFacts(
                ImageFormat.JPEG,
                new Dimensions(4032, 3024),
                1,
                new CaptureTime(FIRST_SHOT.plusMinutes(7L * number), null),
                new Camera("Apple", "iPhone 6s", "iPhone 6s back camera 4.15mm f/2.2"),
                null,
                new Place(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180, null));
    }

    private Description description(int number) {
        String common = number % 10 < 3 ? "Sunset " : "";
        return new Description(
                new Caption(common + word() + " " + word() + " " + word() + " " + word()),
                List.of(new Tag(word())),
                number % 7 == 0,
                number % 6,
                null);
    }

    private String word() {
        return words.get(random.nextInt(WORDS));
    }

    private static GenericDomainEventMessage<PhotoEvent> message(
            PhotoId photo, long sequence, PhotoEvent event) {
        return new GenericDomainEventMessage<>("Photo", photo.value(), sequence, event);
    }
}
