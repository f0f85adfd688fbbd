package org.safelight.gateway.settings;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a node of a side listens, and its share of the requests: {@code http://host:8081} or {@code
 * http://host:8081;weight=90}. A node of weight 0 gets none.
 *
 * @param origin scheme, host and port, no path
 * @param weight 0 to 1,000; 1 if nobody says
 */
public record NodeAddress(URI origin, int weight) {

    private static final Pattern FORM =
            Pattern.compile("(https?://[A-Za-z0-9._\\[\\]:-]+?)/?(?:;weight=(\\d{1,4}))?");
    private static final int HEAVIEST = 1_000;

    public NodeAddress {
        if (origin.getHost() == null) {
            throw new IllegalArgumentException("A node has a host: " + origin);
        }
        if (weight < 0 || weight > HEAVIEST) {
            throw new IllegalArgumentException("A node's weight is 0 to 1,000, not " + weight);
        }
    }

    /** Reads an address as it stands in the settings. */
    public static NodeAddress valueOf(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "A node is http://host:port or http://host:port;weight=number, not " + text);
        }
        String weight = form.group(2);
        return new NodeAddress(
                URI.create(form.group(1)), weight == null ? 1 : Integer.parseInt(weight));
    }
}
