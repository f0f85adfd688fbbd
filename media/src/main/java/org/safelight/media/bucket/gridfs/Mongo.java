package org.safelight.media.bucket.gridfs;

import com.mongodb.MongoException;

import java.io.IOException;

/** What the driver throws, as the failure of input or output that it is. */
final class Mongo {

    private Mongo() {}

    /** Something that the driver does. */
    interface Call<T> {
        T run() throws IOException;
    }

    static <T> T call(Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (MongoException e) {
            throw new IOException("MongoDB did not do what was asked", e);
        }
    }
}
