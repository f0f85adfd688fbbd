package org.safelight.query.download;

import org.safelight.contract.photo.PhotoId;

import java.io.IOException;

/** An archive that cannot be whole, since an original is damaged, missing, or out of reach. */
final class BrokenArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenArchiveException(PhotoId photoId, IOException cause) {
        super("The original of photo " + photoId + " cannot be had", cause);
    }
}
