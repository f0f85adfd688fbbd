package org.safelight.operations.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The place at which a list of events goes on: opaque to clients, good for the same order only. */
record LogToken(LogOrder order, long place) {

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws MalformedLogTokenException when it did not, or for another order
     */
    static LogToken parse(LogOrder order, String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", -1);
            if (parts.length == 2 && parts[0].equals(order.name())) {
                return new LogToken(order, Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw new MalformedLogTokenException();
    }

    String text() {
        String text = order + " " + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
