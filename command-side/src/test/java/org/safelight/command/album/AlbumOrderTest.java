package org.safelight.command.album;

import static org.safelight.command.album.AlbumFixture.ANNA;
import static org.safelight.command.album.AlbumFixture.BEACH;
import static org.safelight.command.album.AlbumFixture.BERTS;
import static org.safelight.command.album.AlbumFixture.BOAT;
import static org.safelight.command.album.AlbumFixture.CREATED;
import static org.safelight.command.album.AlbumFixture.GULL;
import static org.safelight.command.album.AlbumFixture.SUMMER;
import static org.safelight.command.album.AlbumFixture.added;
import static org.safelight.command.album.AlbumFixture.album;
import static org.safelight.command.album.AlbumFixture.at;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.album.AlbumCommand.MovePhotosInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.photo.PhotoId;

import java.util.List;

class AlbumOrderTest {

    private static final MetaData BY_ANNA = MetaData.with(MessageMetadata.ACTOR, ANNA.value());

    private final AggregateTestFixture<Album> album = album();

    @Test
    void aPhotoMovesToBehindAnother() {
        move(List.of(GULL), BEACH)
                .expectEvents(new PhotosMovedInAlbum(SUMMER, List.of(at(GULL, "a0V"))));
    }

    @Test
    void aPhotoMovesToTheFront() {
        move(List.of(GULL), null)
                .expectEvents(new PhotosMovedInAlbum(SUMMER, List.of(at(GULL, "Zz"))));
    }

    @Test
    void aPhotoMovesToTheEnd() {
        move(List.of(BEACH), GULL)
                .expectEvents(new PhotosMovedInAlbum(SUMMER, List.of(at(BEACH, "a3"))));
    }

    @Test
    void photosMoveInTheGivenOrder() {
        move(List.of(GULL, BEACH), BOAT)
                .expectEvents(
                        new PhotosMovedInAlbum(SUMMER, List.of(at(GULL, "a2"), at(BEACH, "a3"))));
    }

    @Test
    void photosThatStandLikeThatAlreadyStay() {
        move(List.of(BOAT, GULL), BEACH).expectNoEvents();
    }

    @Test
    void theFirstPhotoIsAtTheFrontAlready() {
        move(List.of(BEACH), null).expectNoEvents();
    }

    @Test
    void aPhotoFromElsewhereCannotMove() {
        move(List.of(GULL, BERTS), BEACH).expectExceptionDetails(Refusal.PHOTO_NOT_IN_ALBUM);
    }

    @Test
    void nothingMovesBehindAPhotoFromElsewhere() {
        move(List.of(GULL), BERTS).expectExceptionDetails(Refusal.PHOTO_NOT_IN_ALBUM);
    }

    @Test
    void nothingMovesBehindItself() {
        move(List.of(GULL, BOAT), GULL).expectExceptionDetails(Refusal.PHOTO_NOT_IN_ALBUM);
    }

    private ResultValidator<Album> move(List<PhotoId> photos, @Nullable PhotoId after) {
        return album.given(CREATED, added(at(BEACH, "a0"), at(BOAT, "a1"), at(GULL, "a2")))
                .when(new MovePhotosInAlbum(SUMMER, photos, after), BY_ANNA);
    }
}
