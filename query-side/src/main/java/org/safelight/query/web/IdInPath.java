package org.safelight.query.web;

import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.web.Problem;

import java.util.function.Function;

/** Ids as paths have them; what is none is not found, like what is not there. */
interface IdInPath {

    static PhotoId photoId(String text) {
        return parse(PhotoId::new, text);
    }

    static AlbumId albumId(String text) {
        return parse(AlbumId::new, text);
    }

    private static <T> T parse(Function<String, T> id, String text) {
        try {
            return id.apply(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound();
        }
    }
}
