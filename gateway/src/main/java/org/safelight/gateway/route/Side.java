package org.safelight.gateway.route;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who answers a request. Its method and path say so, and nothing else. */
public enum Side {
    COMMAND,
    QUERY;

    private static final Set<HttpMethod> READS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Questions that are too long for an address. */
    private static final Set<List<String>> POSTED_READS =
            Set.of(
                    List.of("api", "v1", "photos", "check"),
                    List.of("api", "v1", "photos", "download"));

    /** How an aggregate was, only who decides what happens to it can tell. */
    private static final List<String> AGGREGATES = List.of("api", "v1", "admin", "aggregates");

    /**
     * A browser is sent to an issuer and comes back by GET; whoever takes it back has keys to make.
     */
    private static final List<String> SESSIONS = List.of("api", "v1", "session", "oidc");

    private static final Set<String> CLOSED = Set.of("actuator", "error");

    /**
     * The side of a request; none for what clients have no business with, and for paths that the
     * gateway and a service might read differently.
     */
    public static Optional<Side> of(HttpMethod method, PathContainer path) {
        List<String> segments =
                path.elements().stream()
                        .filter(PathSegment.class::isInstance)
                        .map(segment -> ((PathSegment) segment).valueToMatch())
                        .toList();
        if (path.value().contains("//")
                || segments.stream().anyMatch(Side::isAmbiguous)
                || isClosed(segments)) {
            return Optional.empty();
        }
        return Optional.of(
                isWrite(method, segments)
                                || startsWith(AGGREGATES, segments)
                                || startsWith(SESSIONS, segments)
                        ? COMMAND
                        : QUERY);
    }

    private static boolean isWrite(HttpMethod method, List<String> segments) {
        return !READS.contains(method)
                && !segments.isEmpty()
                && segments.getFirst().equals("api")
                && !POSTED_READS.contains(segments);
    }

    private static boolean startsWith(List<String> beginning, List<String> segments) {
        return segments.size() >= beginning.size()
                && segments.subList(0, beginning.size()).equals(beginning);
    }

    private static boolean isClosed(List<String> segments) {
        return !segments.isEmpty() && CLOSED.contains(segments.getFirst().toLowerCase(Locale.ROOT));
    }

    /** Decoded, it would be more than one segment, or another one. */
    private static boolean isAmbiguous(String segment) {
        return segment.equals(".")
                || segment.equals("..")
                || segment.chars().anyMatch(c -> c == '/' || c == '\\' || c < ' ');
    }
}
