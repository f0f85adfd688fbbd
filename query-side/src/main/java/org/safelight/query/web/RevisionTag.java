package org.safelight.query.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * The revision as an entity tag, to be sent back in If-Match. It counts what people changed, not
 * what machines add, a thumbnail above all. So it is no validator for caches, and no read is
 * answered 304 by it; Spring would do so for a tag in a {@code ResponseEntity}.
 */
final class RevisionTag {

    private RevisionTag() {}

    static void set(HttpServletResponse response, long revision) {
        response.setHeader(HttpHeaders.ETAG, '"' + Long.toString(revision) + '"');
    }
}
