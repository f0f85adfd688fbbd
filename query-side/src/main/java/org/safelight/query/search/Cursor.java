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
 * @param floor the oldest place that is ranked; null where all are
 */
record Cursor(int tier, @Nullable String after, @Nullable String floor) {

    private static final String SEPARATOR = "/";

    /** Reads the token that {@link #token} made for the same question. */
    static Cursor of(FindMatchingPhotos query, String token) {
        PageToken read = PageToken.parse(Listing.FOUND, token);
        String[] parts = read.key().split(SEPARATOR, -1);
        if (parts.length != 3 || !parts[0].equals(question(query))) {
            throw new MalformedPageTokenException();
        }
        return new Cursor(tier(parts[1]), read.id(), parts[2].isEmpty() ? null : parts[2]);
    }

    /** The token of the page that begins behind a place. */
    static String token(FindMatchingPhotos query, int tier, String after, @Nullable String floor) {
        String key =
                String.join(
                        SEPARATOR,
                        question(query),
                        Integer.toString(tier),
                        floor == null ? "" : floor);
        return new PageToken(Listing.FOUND, key, after).text();
    }

    private static int tier(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new MalformedPageTokenException();
        }
    }

    /** Enough to notice that a token was given for something else; it guards no secret. */
    private static String question(FindMatchingPhotos query) {
        var sum = new CRC32();
        sum.update(ViewJson.write(List.of(query.text(), query.filter())).getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
