package org.safelight.command.album;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.photo.PhotoId;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The photos in an album and their ranks, kept small: an album may have 200,000 of them. */
final class Contents {

    private final Map<Key, String> ranks;
    private @Nullable String last;

    Contents() {
        this(new HashMap<>(), null);
    }

    private Contents(Map<Key, String> ranks, @Nullable String last) {
        this.ranks = ranks;
        this.last = last;
    }

    int size() {
        return ranks.size();
    }

    boolean contains(PhotoId photo) {
        return ranks.containsKey(Key.of(photo));
    }

    /** The highest rank ever given; what is appended goes above it. */
    @Nullable String last() {
        return last;
    }

    /** Lets a photo in, or gives it another rank. */
    void put(PhotoId photo, String rank) {
        ranks.put(Key.of(photo), rank);
        last = last == null || last.compareTo(rank) < 0 ? rank : last;
    }

    void remove(PhotoId photo) {
        ranks.remove(Key.of(photo));
    }

    @Nullable String rank(PhotoId photo) {
        return ranks.get(Key.of(photo));
    }

    /** The ranks of all photos but some. */
    Set<String> ranks(Set<PhotoId> without) {
        Set<String> taken = new HashSet<>(ranks.values());
        without.forEach(photo -> taken.remove(ranks.get(Key.of(photo))));
        return taken;
    }

    /** The lowest rank above this one, or of all for null, not counting some photos. */
    @Nullable String next(@Nullable String rank, Set<PhotoId> without) {
        Set<Key> passedOver = without.stream().map(Key::of).collect(Collectors.toSet());
        String next = null;
        for (Map.Entry<Key, String> member : ranks.entrySet()) {
            String candidate = member.getValue();
            if ((rank == null || candidate.compareTo(rank) > 0)
                    && (next == null || candidate.compareTo(next) < 0)
                    && !passedOver.contains(member.getKey())) {
                next = candidate;
            }
        }
        return next;
    }

    /** The photos above a rank, or all for null, the lowest first, without some. */
    List<PhotoId> above(@Nullable String rank, Set<PhotoId> without) {
        return ranks.entrySet().stream()
                .filter(member -> rank == null || member.getValue().compareTo(rank) > 0)
                .sorted(Map.Entry.comparingByValue())
                .map(member -> member.getKey().photo())
                .filter(photo -> !without.contains(photo))
                .toList();
    }

    /** As it is written in a snapshot: text of its own for each photo would take far longer. */
    @JsonValue
    Packed packed() {
        ByteBuffer ids = ByteBuffer.allocate(ranks.size() * Key.BYTES);
        var words = new StringBuilder(ranks.size() * 5);
        ranks.forEach(
                (key, rank) -> {
                    ids.putLong(key.high()).putLong(key.low());
                    words.append(rank).append(' ');
                });
        return new Packed(ids.array(), words.toString(), last);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contents unpacked(Packed packed) {
        ByteBuffer ids = ByteBuffer.wrap(packed.ids());
        Map<Key, String> ranks = HashMap.newHashMap(ids.capacity() / Key.BYTES);
        int from = 0;
        while (ids.hasRemaining()) {
            int to = packed.ranks().indexOf(' ', from);
            ranks.put(new Key(ids.getLong(), ids.getLong()), packed.ranks().substring(from, to));
            from = to + 1;
        }
        return new Contents(ranks, packed.last());
    }

    /** Ids as bytes, ranks each with a space behind, both in one order. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Packed(byte[] ids, String ranks, @Nullable String last) {}

    /** A photo id in a quarter of the memory. */
    private record Key(long high, long low) {

        private static final int BYTES = 2 * Long.BYTES;

        static Key of(PhotoId photo) {
            return new Key(
                    HexFormat.fromHexDigitsToLong(photo.value(), 0, 16),
                    HexFormat.fromHexDigitsToLong(photo.value(), 16, 32));
        }

        /** Ids are hashes already; what a record does by itself is slow when it is cold. */
        @Override
        public int hashCode() {
            return Long.hashCode(low);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.high == high && key.low == low;
        }

        PhotoId photo() {
            HexFormat hex = HexFormat.of();
            return new PhotoId(hex.toHexDigits(high) + hex.toHexDigits(low));
        }
    }
}
