package org.safelight.platform.web;

import org.springframework.http.HttpStatus;

import java.util.regex.Pattern;

/**
 * How far the log had grown when a command was answered. Sent back with a query, it makes the
 * answer include that command's effect. Clients see opaque text.
 */
public record ConsistencyToken(long position) {

    /** The header that carries it both ways. */
    public static final String HEADER = "Consistency-Token";

    private static final Pattern TEXT = Pattern.compile("p[0-9]{1,18}");

    /** Reads what {@link #text()} wrote; anything else is a 400 problem. */
    public static ConsistencyToken parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "malformed-consistency-token",
                    "Send back the Consistency-Token header of a command's answer as it was.");
        }
        return new ConsistencyToken(Long.parseLong(text.substring(1)));
    }

    /** The token as a header value. */
    public String text() {
        return "p" + position;
    }
}
