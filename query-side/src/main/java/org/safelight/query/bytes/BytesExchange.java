package org.safelight.query.bytes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/** What a request wants of a {@link Representation}, and the headers that answer it. */
record BytesExchange(
        Representation representation, HttpServletRequest request, HttpServletResponse response) {

    private static final String FOR_EVER = "private, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "private, no-cache";

    boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    /** Whether the client has these bytes already (RFC 9110, section 13.1.2). */
    boolean clientHasIt() {
        @Nullable String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && ETag.parse(known).stream()
                        .anyMatch(tag -> tag.isWildcard() || tag.compare(ours(), false));
    }

    /** The part that is asked for; a range of other bytes than these is none (section 13.1.5). */
    ByteRange range() {
        long size = representation.bytes().size();
        @Nullable String range = request.getHeader(HttpHeaders.RANGE);
        @Nullable String onlyOf = request.getHeader(HttpHeaders.IF_RANGE);
        return range == null
                        || isHead()
                        || (onlyOf != null && !onlyOf.equals(representation.etag()))
                ? ByteRange.whole(size)
                : ByteRange.parse(range, size);
    }

    void notModified() {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        writeValidators();
    }

    void found(ByteRange range) {
        writeValidators();
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, representation.disposition());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setContentType(representation.mediaType());
        response.setContentLengthLong(range.length());
        if (!range.isWhole()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.contentRange());
        }
    }

    private void writeValidators() {
        boolean addressedByContent =
                representation.bytes().hash().value().equals(request.getParameter("v"));
        response.setHeader(HttpHeaders.ETAG, representation.etag());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, addressedByContent ? FOR_EVER : ASK_EACH_TIME);
    }

    private ETag ours() {
        return new ETag(representation.bytes().hash().value(), false);
    }
}
