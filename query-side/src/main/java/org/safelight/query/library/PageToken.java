package org.safelight.query.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * The place in a list behind which the next page starts, or before which another one ends: an
 * item's sort key, and its id for items that share one. Clients see opaque text, good for one kind
 * of list only.
 *
 * @param before whether what is wanted stands before the place, and not behind it
 */
public record PageToken(Listing listing, String key, String id, boolean before) {

    private static final String BEFORE = "-";

    /** A kind of list, by what it is sorted by. */
    public enum Listing {
        UPLOADED,
        TAKEN,
        CREATED,
        RANK,
        TAKEN_IN_ALBUM,
        CHANGED,
        PLACE_THEN,
        MONTH,
        OWNER,
        FOUND
    }

    /** The place behind which a page starts. */
    public PageToken(Listing listing, String key, String id) {
        this(listing, key, id, false);
    }

    /**
     * Reads what {@link #text()} wrote, for this kind of list, of which pages follow each other.
     */
    public static PageToken parse(Listing listing, String text) {
        PageToken token = parseEither(listing, text);
        if (token.before) {
            throw new MalformedPageTokenException();
        }
        return token;
    }

    /** Reads what {@link #text()} wrote, for this kind of list, which can be paged both ways. */
    public static PageToken parseEither(Listing listing, String text) {
        String[] parts = decoded(text).split(" ", -1);
        boolean before = parts[0].startsWith(BEFORE);
        String list = before ? parts[0].substring(BEFORE.length()) : parts[0];
        if (parts.length != 3 || !list.equals(listing.name())) {
            throw new MalformedPageTokenException();
        }
        return new PageToken(listing, parts[1], parts[2], before);
    }

    /** The token as clients see it. */
    public String text() {
        String text = (before ? BEFORE : "") + listing + " " + key + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
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
