package org.safelight.command.album;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.safelight.command.guard.MissingAggregates;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Anna's album of a summer by the sea. */
final class AlbumFixture {

    static final UserId ANNA = new UserId("anna");
    static final AlbumId SUMMER = new AlbumId("5".repeat(32));
    static final Personal<AlbumTitle> TITLE = title("Summer");
    static final Personal<AlbumText> TEXT = text("By the sea");
    static final AlbumCreated CREATED = new AlbumCreated(SUMMER, ANNA, TITLE, TEXT);

    /** The one photo here that is not Anna's. */
    static final PhotoId BERTS = photo(0xbe27);

    static final PhotoId BEACH = photo(1);
    static final PhotoId BOAT = photo(2);
    static final PhotoId GULL = photo(3);

    private AlbumFixture() {}

    static AggregateTestFixture<Album> album() {
        return album(Map.of(BERTS, new UserId("bert")));
    }

    /** An album in a world where these photos are of others, and all others are Anna's. */
    static AggregateTestFixture<Album> album(Map<PhotoId, UserId> ofOthers) {
        var fixture = new AggregateTestFixture<>(Album.class);
        OwnedPhotos owners =
                (owner, photos) ->
                        photos.stream()
                                .allMatch(
                                        photo -> ofOthers.getOrDefault(photo, ANNA).equals(owner));
        fixture.registerInjectableResource(owners);
        fixture.registerCommandHandlerInterceptor(new MissingAggregates());
        return fixture;
    }

    static PhotoId photo(int number) {
        return new PhotoId("0".repeat(24) + HexFormat.of().toHexDigits(number));
    }

    static List<PhotoId> photos(int from, int to) {
        return IntStream.range(from, to).mapToObj(AlbumFixture::photo).toList();
    }

    /** A title as an album knows it: it cannot read it, but sees whether it is another one. */
    static Personal<AlbumTitle> title(String words) {
        return new Sealed<>("annas-key", "title " + words);
    }

    static Personal<AlbumText> text(String words) {
        return new Sealed<>("annas-key", "text " + words);
    }

    static AlbumEntry at(PhotoId photo, String rank) {
        return new AlbumEntry(photo, new Rank(rank));
    }

    static PhotosAddedToAlbum added(AlbumEntry... entries) {
        return new PhotosAddedToAlbum(SUMMER, List.of(entries), ANNA);
    }
}
