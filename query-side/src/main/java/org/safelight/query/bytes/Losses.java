package org.safelight.query.bytes;

import org.safelight.contract.UserId;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.photo.Thumbnail;

/** Is told of bytes that are not those once stored, or are gone. Does not throw. */
public interface Losses {

    /** Where nobody is there to be told. */
    Losses UNTOLD =
            new Losses() {
                @Override
                public void original(UserId owner, PhotoId photo, Original original) {
                    // It stands in the log.
                }

                @Override
                public boolean thumbnail(PhotoView photo, Thumbnail thumbnail) {
                    return false;
                }
            };

    /** An original is damaged or missing. */
    void original(UserId owner, PhotoId photo, Original original);

    /**
     * A photo's thumbnail is damaged or missing.
     *
     * @return whether it is being made again, so that it is worth asking soon
     */
    boolean thumbnail(PhotoView photo, Thumbnail thumbnail);
}
