package org.safelight.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.safelight.contract.CommandId;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.history.AlbumHistoryPage;
import org.safelight.contract.history.HistoryQuery.FindAlbumComparison;
import org.safelight.contract.history.PastPhoto;
import org.safelight.contract.history.PastPhotoPage;
import org.safelight.contract.history.PhotoHistoryPage;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.platform.axon.MessageJson;
import org.safelight.query.library.Story;

import java.time.Instant;
import java.util.List;

/** Another process can ask, and understands what it is answered. */
class HistoryMessagesTest {

    private static final PageRequest PAGE = new PageRequest(50, null);

    private final Jackson3Serializer serializer =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new MessageJson()).build();

    @Test
    void theHistoryOfAPhotoTravels() {
        var trail = new PhotoTrail(PAGE);
        new Story()
                .by(ANNA, "command-1")
                .then(uploaded(ANNA, 1))
                .undoing(new CommandId(photo(ANNA, 1).value(), "command-0"))
                .then(new PhotoDescribed(photo(ANNA, 1), description("Sea", null)))
                .events()
                .forEach(trail);

        PhotoHistoryPage page = trail.of(ANNA).orElseThrow();
        assertThat(page.items()).hasSize(2);
        assertThat(travelled(page)).isEqualTo(page);
    }

    @Test
    void theHistoryOfAnAlbumTravels() {
        var trail = new AlbumTrail(PAGE);
        new Story()
                .then(created(ANNA, 1))
                .then(new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, 1, "a0"))))
                .then(new AlbumCoverChosen(album(1), photo(ANNA, 1)))
                .events()
                .forEach(trail);

        AlbumHistoryPage page = trail.of(ANNA).orElseThrow();
        assertThat(page.items()).hasSize(3);
        assertThat(travelled(page)).isEqualTo(page);
    }

    @Test
    void questionsAndThePhotosOfThePastTravel() {
        var page = new PastPhotoPage(List.of(new PastPhoto(photo(ANNA, 1), null)), "next");
        var query =
                new FindAlbumComparison(
                        ANNA,
                        album(1),
                        Instant.EPOCH,
                        Instant.parse("2026-04-05T12:00:00.123456Z"));

        assertThat(travelled(page)).isEqualTo(page);
        assertThat(travelled(query)).isEqualTo(query);
    }

    private Object travelled(Object message) {
        SerializedObject<byte[]> sent = serializer.serialize(message, byte[].class);
        return serializer.deserialize(sent);
    }
}
