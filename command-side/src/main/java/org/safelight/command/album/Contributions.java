package org.safelight.command.album;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.safelight.contract.UserId;
import org.safelight.contract.photo.PhotoId;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose photos there are in an album. Of most it need not be remembered: those that nobody else has
 * put in are of whoever made the album.
 */
final class Contributions {

    /** As it is written in a snapshot. */
    record Packed(String maker, Map<String, Set<String>> ofOthers) {}

    private final UserId maker;
    private final Map<String, Set<String>> ofOthers;

    /** Nobody's yet but the maker's. */
    Contributions(UserId maker) {
        this(maker, Map.of());
    }

    private Contributions(UserId maker, Map<String, Set<String>> ofOthers) {
        this.maker = maker;
        this.ofOthers = new TreeMap<>();
        ofOthers.forEach((name, photos) -> this.ofOthers.put(name, new LinkedHashSet<>(photos)));
    }

    @JsonValue
    Packed packed() {
        return new Packed(maker.value(), ofOthers);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contributions unpacked(Packed packed) {
        return new Contributions(new UserId(packed.maker()), packed.ofOthers());
    }

    void put(PhotoId photo, UserId contributor) {
        if (!contributor.equals(maker)) {
            ofOthers.computeIfAbsent(contributor.value(), nobody -> new LinkedHashSet<>())
                    .add(photo.value());
        }
    }

    void remove(PhotoId photo) {
        ofOthers.values().forEach(photos -> photos.remove(photo.value()));
        ofOthers.values().removeIf(Set::isEmpty);
    }

    /** Who has put a photo in, that is in the album. */
    UserId of(PhotoId photo) {
        return ofOthers.entrySet().stream()
                .filter(photos -> photos.getValue().contains(photo.value()))
                .map(photos -> new UserId(photos.getKey()))
                .findFirst()
                .orElse(maker);
    }

    /** Those of some photos that one person has put in. */
    List<PhotoId> by(UserId contributor, List<PhotoId> photos) {
        return photos.stream().filter(photo -> of(photo).equals(contributor)).toList();
    }
}
