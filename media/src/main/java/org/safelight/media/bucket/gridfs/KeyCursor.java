package org.safelight.media.bucket.gridfs;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCursor;

import org.bson.Document;
import org.safelight.contract.media.ObjectKey;
import org.safelight.media.bucket.KeysInUse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The keys of the files that a cursor finds, page after page as they are read. */
final class KeyCursor extends AbstractSpliterator<Document> {

    private final MongoCursor<Document> files;

    private KeyCursor(MongoCursor<Document> files) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.files = files;
    }

    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    static Stream<ObjectKey> keysOf(MongoCursor<Document> files) {
        return StreamSupport.stream(new KeyCursor(files), false)
                .flatMap(file -> KeysInUse.named(file.getString("filename")))
                .onClose(files::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Document> action) {
        try {
            if (!files.hasNext()) {
                return false;
            }
            action.accept(files.next());
            return true;
        } catch (MongoException e) {
            throw new UncheckedIOException(new IOException("MongoDB lists no more objects", e));
        }
    }
}
