package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.Story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SearchProjectionTest {

    /** Nothing that anybody looks for. */
    private static final Set<Class<?>> PASSED_OVER =
            Set.of(
                    ThumbnailAttemptFailed.class,
                    PhotosMovedInAlbum.class,
                    AlbumCoverChosen.class,
                    AlbumEvent.AlbumMemberAdded.class,
                    AlbumEvent.AlbumRoleChanged.class,
                    AlbumEvent.AlbumMemberRemoved.class,
                    AlbumEvent.AlbumLinkCreated.class,
                    AlbumEvent.AlbumLinkUsed.class,
                    AlbumEvent.AlbumLinkRevoked.class);

    /** Notes what is written. */
    private static final class Notes implements SearchWriter {

        private final List<Object> changed = new ArrayList<>();

        @Override
        public void changePhotos(Collection<PhotoId> photos, SearchedPhoto.Step step) {
            changed.addAll(photos);
        }

        @Override
        public void changeAlbum(AlbumId album, SearchedAlbum.Step step) {
            changed.add(album);
        }

        @Override
        public void forgetAlbums(UserId owner, Instant before) {
            changed.add(owner);
        }

        @Override
        public void clear() {
            changed.clear();
        }
    }

    @Test
    void everyEventIsHandledOrPassedOverOnPurpose() {
        Set<Class<?>> events =
                Stream.of(PhotoEvent.class, AlbumEvent.class, ErasureEvent.class)
                        .map(Class::getPermittedSubclasses)
                        .flatMap(Arrays::stream)
                        .collect(Collectors.toSet());
        Set<Class<?>> handled =
                Arrays.stream(SearchProjection.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(EventHandler.class))
                        .map(method -> method.getParameterTypes()[0])
                        .collect(Collectors.toSet());

        assertThat(handled).doesNotContainAnyElementsOf(PASSED_OVER);
        handled.addAll(PASSED_OVER);
        assertThat(handled).isEqualTo(events);
    }

    @Test
    void aNewTitleIsWrittenOnceHoweverManyPhotosAreInTheAlbum() {
        var entries = Stream.of(1, 2, 3).map(n -> entry(ANNA, n, "R" + n)).toList();
        var story =
                new Story()
                        .then(uploaded(ANNA, 1), uploaded(ANNA, 2), uploaded(ANNA, 3))
                        .then(created(ANNA, 1), new PhotosAddedToAlbum(album(1), entries));
        assertThat(story.news()).hasSize(5);
        var notes = new Notes();

        story.then(new AlbumDescribed(album(1), new AlbumTitle("Norway"), AlbumText.NONE));
        Story.tell(story.news(), new SearchProjection(notes));

        assertThat(notes.changed).containsExactly(album(1));
    }

    @Test
    void photosThatComeIntoAnAlbumAreWrittenAndNoOthers() {
        var notes = new Notes();
        var added = new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, 2, "B")));

        Story.tell(new Story().then(added).events(), new SearchProjection(notes));

        assertThat(notes.changed).containsExactly(photo(ANNA, 2));
    }
}
