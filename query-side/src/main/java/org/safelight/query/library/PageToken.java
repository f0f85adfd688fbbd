package org.safelight.query.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * The place in a list behind which the next page starts: the last item's sort key, and its id for
 * items that share one. Clients see opaque text, good for one kind of list only.
 */
public record PageToken(Listing listing, String key, String id) {

    /** A kind of list, by what it is sorted by. */
    public enum Listing {
        UPLOADED,
        TAKEN,
        CREATED,
        RANK,
        CHANGED,
        PLACE_THEN,
        FOUND
    }

    /** Reads what {@link #text()} wrote, for this kind of list. */
    public static PageToken parse(Listing listing, String text) {
        String[] parts = decoded(text).split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(listing.name())) {
            throw new MalformedPageTokenException();
        }
        return new PageToken(listing, parts[1], parts[2]);
    }

    /** The token as clients see it. */
    public String text() {
        byte[] bytes = (listing + " " + key + " " + id).getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key of a list that is sorted by a number. */
    public long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new MalformedPageTokenException();
        }
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedPageTokenException();
        }
    }
}
