package org.safelight.benchmarks.views;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.Rank;
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
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
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
import java.util.stream.IntStream;

/**
 * What happened to photos that nobody took: ten years of one owner's, from four cameras. Four in
 * ten have a caption of four words of five thousand; in that of three in ten stands {@code sunset}
 * too. One of fifty is in the trash, and one of ten in the large album.
 *
 * @param photos how many, from which follows how far apart they were taken
 * @param ink in which it is written down
 */
record Past(int photos, Ink ink) {

    static final UserId OWNER = new UserId("admin");
    static final LocalDateTime FIRST = LocalDateTime.of(2015, 1, 1, 12, 0);
    static final int DAYS = 3_650;
    static final AlbumId LARGE = album(0);
    static final String COMMON = "sunset";

    private static final int ENTRIES_AN_EVENT = 500;
    private static final int PHOTOS_AN_ALBUM = 20;
    private static final List<String> WORDS = words();
    private static final List<Camera> CAMERAS =
            List.of(
                    new Camera("Apple", "iPhone 6s", "iPhone 6s back camera 4.15mm f/2.2"),
                    new Camera("Canon", "EOS 70D", null),
                    new Camera("FUJIFILM", "X-T3", "XF35mmF2 R WR"),
                    new Camera("SONY", "ILCE-7M3", null));

    /** A past that everybody can read. */
    Past(int photos) {
        this(photos, Ink.OPEN);
    }

    /** The same, written in another way. */
    Past in(Ink other) {
        return new Past(photos, other);
    }

    /** One of the words that stand in few photos. */
    static String rareWord() {
        return WORDS.get(7);
    }

    /** The photo of a number; those beyond the last are yet to come. */
    static PhotoId photo(int number) {
        return PhotoId.of(OWNER, hash(number));
    }

    /** The album of a number, 0 for the large one. */
    static AlbumId album(int number) {
        return new AlbumId(HexFormat.of().toHexDigits(number).repeat(4));
    }

    /** The place of the large album's entry of a number. */
    static Rank rank(int entry) {
        return new Rank("m" + (100_000_000 + entry));
    }

    /** How many albums there are besides the large one. */
    int smallAlbums() {
        return Math.max(200, photos / 500);
    }

    /** How many photos the large album has: a tenth of them. */
    int largeAlbum() {
        return photos / 10;
    }

    /** Everything that happened to one photo. */
    List<GenericDomainEventMessage<?>> ofPhoto(int number) {
        var random = new Random(number);
        PhotoId photo = photo(number);
        List<PhotoEvent> events = new ArrayList<>();
        events.add(uploaded(photo, number, random));
        events.add(rendered(photo, number));
        if (number % 10 < 4) {
            events.add(new PhotoDescribed(photo, description(number, random)));
        }
        if (number % 50 == 9) {
            events.add(new PhotoTrashed(photo));
        }
        return messages("Photo", photo.value(), events);
    }

    /** Everything that happened to one album, in one piece for every 500 of its photos. */
    List<GenericDomainEventMessage<?>> ofAlbum(int number) {
        AlbumId album = album(number);
        var title = new AlbumTitle(number == 0 ? "All of it" : "Album " + number);
        var entries =
                IntStream.range(0, number == 0 ? largeAlbum() : PHOTOS_AN_ALBUM)
                        .mapToObj(entry -> entry(number, entry))
                        .toList();
        List<Object> events = new ArrayList<>();
        events.add(new AlbumCreated(album, OWNER, title, AlbumText.NONE));
        for (int first = 0; first < entries.size(); first += ENTRIES_AN_EVENT) {
            int end = Math.min(entries.size(), first + ENTRIES_AN_EVENT);
            events.add(new PhotosAddedToAlbum(album, List.copyOf(entries.subList(first, end))));
        }
        return messages("Album", album.value(), events);
    }

    private AlbumEntry entry(int album, int entry) {
        int number = album == 0 ? 10 * entry + 5 : (album * 37 + entry) % photos;
        return new AlbumEntry(photo(number), rank(entry));
    }

    private PhotoUploaded uploaded(PhotoId photo, int number, Random random) {
        var taken = FIRST.plusSeconds(DAYS * 86_400L / photos * number);
        var facts =
                ImageFacts.of(
                        ImageFormat.JPEG,
                        new Dimensions(4032, 3024),
                        1,
                        new CaptureTime(taken, null),
                        CAMERAS.get(random.nextInt(CAMERAS.size())),
                        null,
                        new Place(
                                random.nextDouble() * 180 - 90,
                                random.nextDouble() * 360 - 180,
                                null));
        var original = new Original(new ObjectKey("original-" + number), hash(number), 3_000_000);
        var name = new FileName("IMG_" + number + ".jpg");
        return new PhotoUploaded(photo, OWNER, original, name, facts);
    }

    private static ThumbnailGenerated rendered(PhotoId photo, int number) {
        return new ThumbnailGenerated(
                photo,
                new Thumbnail(
                        new ObjectKey("thumbnail-" + number),
                        hash(number),
                        9_000,
                        new Dimensions(200, 150),
                        "XNcRHYJUiHiPh4eKeaiJh49hwwhX",
                        "jpeg-w200-q85-m2"));
    }

    private static Description description(int number, Random random) {
        var caption = new StringBuilder(number % 10 < 3 ? "Sunset" : "Rain");
        random.ints(4, 0, WORDS.size())
                .forEach(word -> caption.append(' ').append(WORDS.get(word)));
        var tag = new Tag(WORDS.get(random.nextInt(WORDS.size())));
        return new Description(
                new Caption(caption.toString()),
                List.of(tag),
                random.nextInt(7) == 0,
                random.nextInt(6),
                null);
    }

    private static ContentHash hash(int number) {
        return new ContentHash(HexFormat.of().toHexDigits(number * 2654435761L).repeat(4));
    }

    private static List<String> words() {
        var random = new Random(1);
        return IntStream.range(0, 5_000)
                .mapToObj(
                        i ->
                                random.ints(3 + random.nextInt(8), 'a', 'z' + 1)
                                        .collect(
                                                StringBuilder::new,
                                                StringBuilder::appendCodePoint,
                                                StringBuilder::append)
                                        .toString())
                .toList();
    }

    private List<GenericDomainEventMessage<?>> messages(String type, String id, List<?> events) {
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        for (Object event : events) {
            messages.add(
                    new GenericDomainEventMessage<>(type, id, messages.size(), ink.written(event)));
        }
        return messages;
    }
}
