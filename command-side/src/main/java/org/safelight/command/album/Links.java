package org.safelight.command.album;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** The links by which strangers may see an album, and how often each was used. */
final class Links {

    /** The most links that an album may have at a time. */
    static final int MOST = 50;

    /** A link, the uses that were noted, and when the last of them was. */
    record Link(LinkTerms terms, int uses, @Nullable Instant lastUse) {

        private boolean holds(Instant now) {
            return !terms.isExpiredAt(now)
                    && (terms.maximumViews() == null || uses < terms.maximumViews());
        }

        private boolean isToBeNoted(Instant now) {
            return terms.maximumViews() != null
                    || lastUse == null
                    || !hour(lastUse).equals(hour(now));
        }

        private static Instant hour(Instant instant) {
            return instant.truncatedTo(ChronoUnit.HOURS);
        }
    }

    private final Map<String, Link> links;

    Links() {
        this(Map.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Links(Map<String, Link> links) {
        this.links = new TreeMap<>(links);
    }

    @JsonValue
    Map<String, Link> links() {
        return links;
    }

    boolean has(LinkId link) {
        return links.containsKey(link.value());
    }

    boolean areTooMany() {
        return links.size() >= MOST;
    }

    /** Whether somebody can come by it at this moment. */
    boolean holds(LinkId link, Instant now) {
        Link found = links.get(link.value());
        return found != null && found.holds(now);
    }

    /**
     * Whether a use is written down: each one, where they are numbered, and else the first of an
     * hour, so that nobody can fill the log by opening a link.
     */
    boolean isToBeNoted(LinkId link, Instant now) {
        Link found = links.get(link.value());
        return found != null && found.isToBeNoted(now);
    }

    void put(AlbumLinkCreated event) {
        links.put(event.linkId().value(), new Link(event.terms(), 0, null));
    }

    void use(LinkId link, Instant at) {
        links.computeIfPresent(
                link.value(), (id, found) -> new Link(found.terms(), found.uses() + 1, at));
    }

    void remove(LinkId link) {
        links.remove(link.value());
    }
}
