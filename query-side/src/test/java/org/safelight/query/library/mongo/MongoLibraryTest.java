package org.safelight.query.library.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.query.library.AlbumContract;
import org.safelight.query.library.AlbumsAddUpContract;
import org.safelight.query.library.HistoryContract;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.LibraryWriter;
import org.safelight.query.library.PagingContract;
import org.safelight.query.library.PhotoContract;
import org.safelight.query.library.ReplayContract;
import org.safelight.query.library.SharingContract;

class MongoLibraryTest
        implements PhotoContract,
                AlbumContract,
                AlbumsAddUpContract,
                ReplayContract,
                PagingContract,
                SharingContract,
                HistoryContract {

    private static final TestMongo MONGO = TestMongo.fresh();
    private LibraryWriter writer;
    private LibraryReader reader;

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @BeforeEach
    void empty() {
        writer = new MongoLibraryWriter(MONGO.database(), "library-a");
        reader = new MongoLibraryReader(MONGO.database(), "library-a");
        writer.clear();
    }

    @Override
    public LibraryWriter writer() {
        return writer;
    }

    @Override
    public LibraryReader reader() {
        return reader;
    }

    @Override
    public long keptChanges() {
        return MONGO.database().getCollection("library-a.changes").countDocuments();
    }
}
