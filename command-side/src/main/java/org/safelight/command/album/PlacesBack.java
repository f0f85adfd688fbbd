package org.safelight.command.album;

import org.jspecify.annotations.Nullable;
import org.safelight.command.guard.Refused;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.PlaceReversal;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Photos on their way back to where they were: those of members, who let them in before. */
record PlacesBack(Contents contents, People people, List<PlaceReversal> places) {

    /** Whether nobody's photos come back who is a member no longer. */
    boolean areOfMembers() {
        return places.stream()
                .allMatch(place -> place.back() == null || people.has(place.contributor()));
    }

    boolean areAsLeft() {
        return places.stream()
                .allMatch(
                        place ->
                                Objects.equals(
                                        contents.rank(place.photoId()), value(place.left())));
    }

    private static @Nullable String value(@Nullable Rank rank) {
        return rank == null ? null : rank.value();
    }

    /** Those that will not be in the album then. */
    Set<PhotoId> leaving() {
        return places.stream()
                .filter(place -> place.back() == null)
                .map(PlaceReversal::photoId)
                .collect(Collectors.toSet());
    }

    /** Whether a photo will be in the album then; nothing always is. */
    boolean willHold(@Nullable PhotoId photo) {
        return photo == null
                || (contents.contains(photo) && !leaving().contains(photo))
                || places.stream().anyMatch(p -> p.photoId().equals(photo) && p.back() != null);
    }

    List<AlbumEvent> events(AlbumId album) {
        Set<PhotoId> leaving = leaving();
        List<AlbumEntry> entries = entries();
        List<AlbumEntry> added = those(entries, photo -> !contents.contains(photo));
        List<AlbumEntry> moved = those(entries, contents::contains);
        if (contents.size() - leaving.size() + added.size() > Album.MAX_PHOTOS) {
            throw Refused.because(Refusal.ALBUM_FULL);
        }
        List<AlbumEvent> events = new ArrayList<>();
        if (!leaving.isEmpty()) {
            List<PhotoId> inOrder =
                    places.stream().map(PlaceReversal::photoId).filter(leaving::contains).toList();
            events.add(new PhotosRemovedFromAlbum(album, inOrder));
        }
        byContributor(added)
                .forEach(
                        (contributor, theirs) ->
                                events.add(new PhotosAddedToAlbum(album, theirs, contributor)));
        if (!moved.isEmpty()) {
            events.add(new PhotosMovedInAlbum(album, moved));
        }
        return events;
    }

    private Map<UserId, List<AlbumEntry>> byContributor(List<AlbumEntry> added) {
        Map<PhotoId, UserId> contributors =
                places.stream()
                        .collect(
                                Collectors.toMap(
                                        PlaceReversal::photoId, PlaceReversal::contributor));
        return added.stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> Objects.requireNonNull(contributors.get(entry.photoId())),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static List<AlbumEntry> those(List<AlbumEntry> entries, Predicate<PhotoId> concerned) {
        return entries.stream().filter(entry -> concerned.test(entry.photoId())).toList();
    }

    /** A place that somebody else has taken meanwhile is given up for the next one behind it. */
    private List<AlbumEntry> entries() {
        Set<PhotoId> underWay =
                places.stream().map(PlaceReversal::photoId).collect(Collectors.toSet());
        Set<String> taken = contents.ranks(underWay);
        Map<PhotoId, Rank> found = new HashMap<>();
        List<PlaceReversal> without = new ArrayList<>();
        for (PlaceReversal place : places) {
            if (place.back() != null && taken.add(place.back().value())) {
                found.put(place.photoId(), place.back());
            } else if (place.back() != null) {
                without.add(place);
            }
        }
        if (!without.isEmpty()) {
            squeezeIn(without, new TreeSet<>(taken), found);
        }
        return places.stream()
                .filter(place -> place.back() != null)
                .map(
                        place ->
                                new AlbumEntry(
                                        place.photoId(),
                                        Objects.requireNonNull(found.get(place.photoId()))))
                .toList();
    }

    private static void squeezeIn(
            List<PlaceReversal> without, TreeSet<String> taken, Map<PhotoId, Rank> found) {
        for (PlaceReversal place : without) {
            String wanted = Objects.requireNonNull(place.back()).value();
            String free = Ranking.between(wanted, taken.higher(wanted), 1).getFirst();
            taken.add(free);
            found.put(place.photoId(), new Rank(free));
        }
    }
}
