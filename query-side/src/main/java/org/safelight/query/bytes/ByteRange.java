package org.safelight.query.bytes;

import org.safelight.platform.web.Problem;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

import java.util.List;

/** The bytes from {@code start} on of {@code size} in all (RFC 9110, section 14). */
record ByteRange(long start, long length, long size) {

    static ByteRange whole(long size) {
        return new ByteRange(0, size, size);
    }

    /**
     * What a Range header asks for. What cannot be understood asks for everything, as the standard
     * has it, and so do several ranges at once, which it lets a server decline: they help nobody
     * who looks at photos, and have been used to attack.
     */
    static ByteRange parse(String header, long size) {
        List<HttpRange> ranges = ranges(header);
        return ranges.size() == 1 ? of(ranges.get(0), size) : whole(size);
    }

    boolean isWhole() {
        return length == size;
    }

    /** As the Content-Range header says it. */
    String contentRange() {
        return "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }

    private static ByteRange of(HttpRange range, long size) {
        long start = range.getRangeStart(size);
        long end = range.getRangeEnd(size);
        if (start >= size || end < start) {
            throw new Problem(
                            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                            "range-not-satisfiable",
                            "There are no such bytes; there are " + size + " in all.")
                    .withHeader("Content-Range", "bytes */" + size);
        }
        return new ByteRange(start, end - start + 1, size);
    }

    private static List<HttpRange> ranges(String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException notUnderstood) {
            return List.of();
        }
    }
}
