package org.safelight.command.web;

import org.jspecify.annotations.Nullable;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

import java.util.regex.Pattern;

/** The revision that a client has seen, as it sends it back in {@code If-Match} (RFC 9110). */
final class IfMatch {

    /** Proxies that compress make a tag weak; it still names the same revision. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,17}");

    /** No thing ever has this revision. */
    private static final long NEVER = 0;

    private IfMatch() {}

    /** The revision; null where none is named, or any will do. */
    static @Nullable Long revision(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "malformed-if-match",
                    "If-Match takes one ETag as it was given, or *.");
        }
        String revision = tag.group(1);
        return REVISION.matcher(revision).matches() ? Long.parseLong(revision) : NEVER;
    }
}
