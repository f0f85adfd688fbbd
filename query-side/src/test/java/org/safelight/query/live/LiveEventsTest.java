package org.safelight.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.ThumbnailFault;
import org.safelight.query.library.Story;
import org.safelight.query.live.Listening.Heard;

import java.util.List;

class LiveEventsTest extends RunningLiveEvents {

    @Test
    void whatHappensIsToldInItsOrder() throws Exception {
        try (Listening page = listen()) {
            log(
                    new Story()
                            .then(uploaded(user, 1), uploaded(user, 2), rendered(user, 1))
                            .then(new PhotoDescribed(photo(user, 2), description("Secret", null)))
                            .then(created(user, anAlbum))
                            .then(new AlbumDeleted(album(anAlbum))));

            List<Heard> heard = page.next(6);

            assertThat(heard.stream().map(Heard::type))
                    .containsExactly(
                            "PhotoUploaded",
                            "PhotoUploaded",
                            "ThumbnailGenerated",
                            "PhotoDescribed",
                            "AlbumCreated",
                            "AlbumDeleted");
            assertThat(heard.stream().map(Heard::position)).isSorted().doesNotHaveDuplicates();
            assertThat(heard.toString()).doesNotContain("Secret", "IMG_1", user.value());
        }
    }

    @Test
    void aThumbnailComesWithItsAddress() throws Exception {
        try (Listening page = listen()) {
            log(new Story().then(uploaded(user, 1), rendered(user, 1)));

            List<Heard> heard = page.next(2);
            assertThat(heard.getFirst().data().at("/thumbnail/state").asString())
                    .isEqualTo("PENDING");
            Heard ready = heard.getLast();
            assertThat(ready.photo()).isEqualTo(photo(user, 1).value());
            assertThat(ready.data().at("/at").asString()).isEqualTo("2026-03-01T12:00:01Z");
            assertThat(ready.data().at("/thumbnail/state").asString()).isEqualTo("READY");
            assertThat(ready.data().at("/thumbnail/url").asString())
                    .startsWith("/api/v1/photos/" + photo(user, 1) + "/thumbnail?v=");
        }
    }

    @Test
    void aFailureComesWithItsReasonAndAnAttemptIsNoNews() throws Exception {
        var fault = new ThumbnailFault(ThumbnailFault.Kind.STORAGE, "No such object");
        try (Listening page = listen()) {
            log(
                    new Story()
                            .then(uploaded(user, 1))
                            .then(new ThumbnailAttemptFailed(photo(user, 1), 1, fault, Story.START))
                            .then(new ThumbnailFailed(photo(user, 1), fault)));

            List<Heard> heard = page.next(2);

            assertThat(heard.getLast().type()).isEqualTo("ThumbnailFailed");
            assertThat(heard.getLast().data().at("/thumbnail/reason").asString())
                    .isEqualTo("No such object");
        }
    }

    @Test
    void whatHappensToOthersIsNeverTold() throws Exception {
        try (Listening page = listen("?after=-1", null)) {
            long end =
                    log(
                            new Story()
                                    .then(uploaded(other, 1), uploaded(user, 1))
                                    .then(rendered(other, 1), rendered(user, 1))
                                    .then(created(other, anAlbum))
                                    .then(
                                            new PhotosAddedToAlbum(
                                                    album(anAlbum), List.of(entry(other, 1, "B"))))
                                    .then(new PhotoTrashed(photo(other, 1)), purged(other, 1))
                                    .then(new PhotoTrashed(photo(user, 1))));

            List<Heard> heard = page.until(end);

            assertThat(heard.stream().map(Heard::type))
                    .containsExactly("PhotoUploaded", "ThumbnailGenerated", "PhotoTrashed");
            assertThat(heard.stream().map(Heard::photo)).containsOnly(photo(user, 1).value());
        }
    }

    /** Nobody was listening when the photo came, so only the log can say whose it is. */
    @Test
    void aLongKnownPhotoIsItsOwnersStill() throws Exception {
        var story =
                new Story()
                        .then(uploaded(user, 1), uploaded(other, 2))
                        .then(created(user, anAlbum));
        log(story);
        try (Listening page = listen()) {
            long end =
                    log(
                            story.then(rendered(other, 2), rendered(user, 1))
                                    .then(new AlbumDeleted(album(anAlbum))));

            assertThat(page.until(end).stream().map(Heard::type))
                    .containsExactly("ThumbnailGenerated", "AlbumDeleted");
        }
    }

    @Test
    void aPurgedPhotoIsItsOwnersToTheEnd() throws Exception {
        var story = new Story().then(uploaded(user, 1)).then(new PhotoTrashed(photo(user, 1)));
        shown(story);
        try (Listening page = listen()) {
            shown(story.then(purged(user, 1)));
            log(story.then(uploaded(user, 1), rendered(user, 1)));

            assertThat(page.next(3).stream().map(Heard::type))
                    .containsExactly("PhotoPurged", "PhotoUploaded", "ThumbnailGenerated");
        }
    }

    @Test
    void onlyTheTypesThatAreAskedForAreTold() throws Exception {
        try (Listening page = listen("?type=ThumbnailGenerated&type=PhotoTrashed", null)) {
            long end =
                    log(
                            new Story()
                                    .then(uploaded(user, 1), rendered(user, 1), uploaded(user, 2))
                                    .then(new PhotoTrashed(photo(user, 1))));

            assertThat(page.until(end).stream().map(Heard::type))
                    .containsExactly("ThumbnailGenerated", "PhotoTrashed");
        }
    }

    @Test
    void onlyTheAlbumsAndPhotosThatAreAskedForAreTold() throws Exception {
        String query = "?album=" + album(anAlbum) + "&photo=" + photo(user, 2);
        try (Listening page = listen(query, null)) {
            long end =
                    log(
                            new Story()
                                    .then(uploaded(user, 1), uploaded(user, 2))
                                    .then(created(user, anAlbum), created(user, anAlbum + 1))
                                    .then(
                                            new PhotosAddedToAlbum(
                                                    album(anAlbum), List.of(entry(user, 1, "B"))),
                                            new PhotosAddedToAlbum(
                                                    album(anAlbum + 1),
                                                    List.of(entry(user, 2, "B"))))
                                    .then(new PhotoTrashed(photo(user, 1)))
                                    .then(new PhotoTrashed(photo(user, 2))));

            List<Heard> heard = page.until(end);

            assertThat(heard.stream().map(Heard::type))
                    .containsExactly(
                            "PhotoUploaded",
                            "AlbumCreated",
                            "PhotosAddedToAlbum",
                            "PhotosAddedToAlbum",
                            "PhotoTrashed");
            assertThat(heard.get(3).album()).isEqualTo(album(anAlbum + 1).value());
        }
    }

    @Test
    void whoAsksForAnothersAlbumHearsNothingOfIt() throws Exception {
        var story = new Story().then(created(other, anAlbum));
        log(story);
        String query = "?album=" + album(anAlbum) + "&photo=" + photo(user, 1);
        try (Listening page = listen(query, null)) {
            log(story.then(new AlbumDeleted(album(anAlbum))).then(uploaded(user, 1)));

            assertThat(page.next(1).getFirst().type()).isEqualTo("PhotoUploaded");
        }
    }

    @Test
    void whoHearsNothingStillLearnsHowFarTheLogHasCome() throws Exception {
        try (Listening page = listen()) {
            long before = page.nextPosition();
            long end = log(new Story().then(uploaded(other, 1), uploaded(other, 2)));

            assertThat(page.nextPosition()).isGreaterThan(before).isEqualTo(end);
        }
    }
}
