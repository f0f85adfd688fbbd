package org.safelight.query.change;

import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.Rank;
import org.safelight.contract.photo.PhotoId;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the positions of a few photos in an album by counting the others from its end: whoever
 * comes in at the end is found without looking at anybody, however many were there before.
 */
public final class Standing {

    private static final Comparator<AlbumEntry> ORDER =
            Comparator.comparing(AlbumEntry::rank).thenComparing(entry -> entry.photoId().value());

    private final int others;
    private final List<AlbumEntry> places;
    private final int[] rightBehind;

    /**
     * Asks for places.
     *
     * @param others how many photos are in the album besides those that are asked for
     * @param places where those stood or stand; at least one
     */
    public Standing(int others, Stream<AlbumEntry> places) {
        this.others = others;
        this.places = places.sorted(ORDER).distinct().toList();
        rightBehind = new int[this.places.size()];
    }

    /** Nobody in front of this rank needs to be counted. */
    public Rank first() {
        return places.getFirst().rank();
    }

    /**
     * Counts one of the others. They may come in any order, each once, and with them those that are
     * asked for, who are passed over.
     */
    public void count(AlbumEntry entry) {
        int found = Collections.binarySearch(places, entry, ORDER);
        int inFront = -found - 2;
        if (inFront >= 0) {
            rightBehind[inFront]++;
        }
    }

    /** The positions, counted from 1, of photos that stand at some of the places together. */
    public Map<PhotoId, Integer> positions(Collection<AlbumEntry> together) {
        List<AlbumEntry> inOrder = together.stream().sorted(ORDER).toList();
        Map<PhotoId, Integer> positions = new HashMap<>();
        int place = places.size();
        int behind = 0;
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            while (place == places.size() || ORDER.compare(places.get(place), inOrder.get(i)) > 0) {
                place--;
                behind += rightBehind[place];
            }
            positions.put(inOrder.get(i).photoId(), others - behind + i + 1);
        }
        return positions;
    }
}
