package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import static org.safelight.query.library.Samples.album;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safelight.contract.album.Rank;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.library.LifeStory;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;
import org.safelight.query.library.Story;
import org.safelight.query.tally.Explained;

/** Runs where a real MongoDB is; elsewhere it says what it has not proven. */
class MongoIndexUseTest {

    private static final TestMongo MONGO = TestMongo.fresh();
    private final LibraryCollections collections =
            LibraryCollections.in(MONGO.database(), "library-a");

    @BeforeAll
    static void fill() {
        var writer = new MongoLibraryWriter(MONGO.database(), "library-a");
        Story.tell(LifeStory.events(), writer);
    }

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @BeforeEach
    void askWhoCanTell() {
        Explained.assumeReal("MongoDB reads pages and counts albums along their indexes");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsReadAlongItsIndexEitherWay(PageQuery query) {
        String key = query.listing() == Listing.RANK ? "B" : "1";
        for (boolean before : new boolean[] {false, true}) {
            var place = new PageToken(query.listing(), key, "id", before);
            Document plan =
                    read(query)
                            .find(query.nextTo(list(query), place))
                            .sort(query.order(before))
                            .limit(51)
                            .explain();
            Explained.isAlong(index(query), plan);
        }
    }

    @Test
    void anAlbumIsCountedFromItsIndexAlone() {
        var pipeline = AlbumTallies.count(album(1).value(), "0");

        Explained.isOnlyOf("entries_in_part", collections.entries().aggregate(pipeline).explain());
    }

    @Test
    void howFarAPageOfAHistoryGoesIsReadFromItsIndexAlone() {
        var numbers = new HistoryDocuments(collections.changes()).numbers(album(1), 9, 51);

        Explained.isOnlyOf("changes_of_album", numbers.explain());
    }

    @Test
    void whoStandsBehindAPlaceIsFoundAlongAnIndex() {
        var behind = collections.entries().find(ChangeDocuments.from(album(1), new Rank("B")));

        Explained.isAlong("entries_in_order", behind.explain());
    }

    private MongoCollection<Document> read(PageQuery query) {
        return switch (query) {
            case PHOTOS_BY_UPLOAD, PHOTOS_BY_CAPTURE -> collections.photos();
            case ALBUMS_BY_CREATION -> collections.albums();
            case ALBUM_PHOTOS_BY_RANK, ALBUM_PHOTOS_BY_CAPTURE -> collections.entries();
        };
    }

    private static Bson list(PageQuery query) {
        return switch (query) {
            case PHOTOS_BY_UPLOAD, PHOTOS_BY_CAPTURE ->
                    and(eq("owner", "anna"), eq("state", "ACTIVE"));
            case ALBUMS_BY_CREATION -> and(eq("members", "anna"), eq("deleted", false));
            case ALBUM_PHOTOS_BY_RANK, ALBUM_PHOTOS_BY_CAPTURE ->
                    and(eq("album", album(1).value()), AlbumViews.VISIBLE);
        };
    }

    private static String index(PageQuery query) {
        return switch (query) {
            case PHOTOS_BY_UPLOAD -> "photos_by_upload";
            case PHOTOS_BY_CAPTURE -> "photos_by_capture";
            case ALBUMS_BY_CREATION -> "albums_by_creation";
            case ALBUM_PHOTOS_BY_RANK -> "entries_in_order";
            case ALBUM_PHOTOS_BY_CAPTURE -> "entries_by_capture";
        };
    }
}
