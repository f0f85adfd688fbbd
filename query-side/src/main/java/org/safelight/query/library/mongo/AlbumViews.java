package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.library.AlbumView;
import org.safelight.contract.library.PhotoView;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.mongo.AlbumTallies.Tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes what a member sees of albums: with the number of their photos, and one to stand for each.
 */
record AlbumViews(MongoCollection<Document> entries, AlbumTallies tallies, PhotoViews photos) {

    /** The one rule of what an album shows. */
    static final Bson VISIBLE = and(eq("placed", true), eq("shown", true));

    List<AlbumView> of(UserId member, List<StoredAlbum> albums) {
        Map<String, Tally> counted =
                tallies.of(albums.stream().map(album -> album.albumId().value()).toList());
        Map<String, String> covers = covers(albums, counted);
        // An entry may not know yet that its photo was thrown away.
        Map<String, PhotoView> pictures = photos.active(covers.values());
        return albums.stream()
                .map(
                        album -> {
                            String id = album.albumId().value();
                            Tally tally = counted.getOrDefault(id, Tally.NOTHING);
                            return album.shown(
                                    album.role(member).orElseThrow(),
                                    tally.photos(),
                                    tally.dates(),
                                    pictures.get(covers.get(id)));
                        })
                .toList();
    }

    private Map<String, String> covers(List<StoredAlbum> albums, Map<String, Tally> counted) {
        Map<String, String> covers = chosen(albums);
        for (StoredAlbum album : albums) {
            String id = album.albumId().value();
            if (counted.getOrDefault(id, Tally.NOTHING).photos() > 0 && !covers.containsKey(id)) {
                @Nullable Document first = first(id);
                if (first != null) {
                    covers.put(id, first.getString("photo"));
                }
            }
        }
        return covers;
    }

    private Map<String, String> chosen(List<StoredAlbum> albums) {
        var keys =
                albums.stream()
                        .filter(album -> album.cover() != null)
                        .map(album -> EntryDocuments.key(album.albumId(), album.cover()))
                        .toList();
        Map<String, String> chosen = new HashMap<>();
        entries.find(and(in("_id", keys), VISIBLE))
                .forEach(entry -> chosen.put(entry.getString("album"), entry.getString("photo")));
        return chosen;
    }

    private @Nullable Document first(String album) {
        return entries.find(and(eq("album", album), VISIBLE))
                .sort(ascending("rank", "photo"))
                .first();
    }
}
