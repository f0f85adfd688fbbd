package org.safelight.query.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.search.SearchQuery.FindMatchingPhotos;
import org.safelight.query.library.MalformedPageTokenException;
import org.safelight.query.library.PageToken;
import org.safelight.query.library.PageToken.Listing;
import org.safelight.query.library.ViewJson;

import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a page of found photos starts.
 *
 * @param tier in which
 * @param after behind which place; null at the tier's beginning
 * @param window what is ranked
 */
record Cursor(int tier, @Nullable String after, Window window) {

    private static final String SEPARATOR = "/";
    private static final String WHOLE = "w";
    private static final String NEWEST = "n";

    /** Reads the token that {@link #token} made for the same question. */
    static Cursor of(FindMatchingPhotos query, String token) {
        PageToken read = PageToken.parse(Listing.FOUND, token);
        String[] parts = read.key().split(SEPARATOR, -1);
        if (parts.length != 4 || !parts[0].equals(question(query))) {
            throw new MalformedPageTokenException();
        }
        return new Cursor(tier(parts[1]), read.id(), window(parts[2], parts[3]));
    }

    /** The token of the page that begins behind a place. */
    static String token(FindMatchingPhotos query, int tier, String after, Window window) {
        String key =
                String.join(
                        SEPARATOR,
                        question(query),
                        Integer.toString(tier),
                        window.whole() ? WHOLE : NEWEST,
                        window.floor() == null ? "" : window.floor());
        return new PageToken(Listing.FOUND, key, after).text();
    }

    private static int tier(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new MalformedPageTokenException();
        }
    }

    private static Window window(String size, String floor) {
        return switch (size) {
            case WHOLE -> new Window(floor.isEmpty() ? null : floor, true);
            case NEWEST -> new Window(floor, false);
            default -> throw new MalformedPageTokenException();
        };
    }

    /** Enough to notice that a token was given for something else; it guards no secret. */
    private static String question(FindMatchingPhotos query) {
        var sum = new CRC32();
        sum.update(ViewJson.write(List.of(query.text(), query.filter())).getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
