package org.safelight.query.web;

import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import java.util.function.Function;

/** The one answer to who asks for what is not there, or not theirs, or cannot be. */
interface NotFound {

    static Problem problem() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is no such thing.");
    }

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
            throw problem();
        }
    }
}
