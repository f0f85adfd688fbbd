package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.Rank;
import org.safelight.contract.history.AlbumHistoryEntry;
import org.safelight.contract.history.MemberChange;
import org.safelight.contract.history.PlaceChange;
import org.safelight.contract.history.PlaceChanges;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.change.AlbumNews;
import org.safelight.query.change.Standing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One change of an album as its history tells it, made while it happens: afterwards nobody knows
 * where a photo stood before.
 *
 * @param places how many photos have a place in the album since, in the trash or not
 */
public record KeptChange(AlbumHistoryEntry entry, int places) {

    /** What is in the album before the change. */
    public interface Before {

        /** Those of some photos that have a place in it. */
        List<AlbumEntry> of(Set<PhotoId> photos);

        /** Shows whoever stands at this rank or behind it, in any order. */
        void from(Rank rank, Consumer<AlbumEntry> each);
    }

    /**
     * What a change does.
     *
     * @param placed the photos that came or moved, at their new places
     * @param before null where there was no album yet
     * @param places how many photos had a place in it before
     */
    public static KeptChange of(
            AlbumNews news,
            List<AlbumEntry> placed,
            @Nullable StoredAlbum before,
            StoredAlbum after,
            int places,
            Before inAlbum) {
        List<PhotoId> photos = news.photos();
        Map<PhotoId, AlbumEntry> stood =
                photos.isEmpty() ? Map.of() : byPhoto(inAlbum.of(Set.copyOf(photos)));
        Map<PhotoId, AlbumEntry> stand = byPhoto(placed);
        int others = places - stood.size();
        return new KeptChange(
                new AlbumHistoryEntry(
                        news.origin(),
                        before == null ? null : before.moment(),
                        after.moment(),
                        new PlaceChanges(
                                photos.size(), told(photos, stood, stand, others, inAlbum)),
                        member(news, before, after),
                        news.link()),
                others + stand.size());
    }

    private static List<PlaceChange> told(
            List<PhotoId> photos,
            Map<PhotoId, AlbumEntry> stood,
            Map<PhotoId, AlbumEntry> stand,
            int others,
            Before inAlbum) {
        if (stood.isEmpty() && stand.isEmpty()) {
            return told(photos, Map.of(), Map.of());
        }
        var standing =
                new Standing(
                        others, Stream.concat(stood.values().stream(), stand.values().stream()));
        inAlbum.from(standing.first(), standing::count);
        return told(photos, standing.positions(stood.values()), standing.positions(stand.values()));
    }

    private static List<PlaceChange> told(
            List<PhotoId> photos, Map<PhotoId, Integer> from, Map<PhotoId, Integer> to) {
        return photos.stream()
                .limit(PlaceChanges.MOST)
                .map(photo -> new PlaceChange(photo, from.get(photo), to.get(photo)))
                .toList();
    }

    /** Who is named twice stands where they are named last. */
    private static Map<PhotoId, AlbumEntry> byPhoto(List<AlbumEntry> entries) {
        Map<PhotoId, AlbumEntry> byPhoto = new LinkedHashMap<>();
        entries.forEach(entry -> byPhoto.put(entry.photoId(), entry));
        return byPhoto;
    }

    private static @Nullable MemberChange member(
            AlbumNews news, @Nullable StoredAlbum before, StoredAlbum after) {
        @Nullable UserId member = news.member();
        return member == null
                ? null
                : new MemberChange(
                        member, before == null ? null : role(before, member), role(after, member));
    }

    private static @Nullable AlbumRole role(StoredAlbum album, UserId member) {
        return album.role(member).orElse(null);
    }
}
