package org.safelight.query.library.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;

import org.bson.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.change.AlbumNews;
import org.safelight.query.library.AlbumChange;
import org.safelight.query.library.LibraryWriter;
import org.safelight.query.library.PhotoChange;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.ViewJson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the library view to a MongoDB. Every write can be repeated and none takes a document back,
 * so an event that was handled in part needs only to come again; what it has written already it
 * finds done, and does the rest.
 *
 * <p>Photos and albums may be written at the same time. An album puts its entry first and looks at
 * the photo then; a photo changes first and looks for its entries then. Whichever comes second sees
 * the other. Either counts again what it has changed, when that is written.
 */
public final class MongoLibraryWriter implements LibraryWriter {

    private final LibraryCollections collections;
    private final Sequenced<StoredPhoto> photos;
    private final Sequenced<AlbumState> albums;
    private final EntryDocuments entries;
    private final AlbumTallies tallies;
    private final ChangeDocuments changes;

    /**
     * A writer to the collections whose names begin with the prefix; makes their indexes where they
     * are missing.
     */
    public MongoLibraryWriter(MongoDatabase database, String prefix) {
        this(LibraryCollections.in(database, prefix));
        collections.ensureIndexes();
    }

    MongoLibraryWriter(LibraryCollections collections) {
        this.collections = collections;
        photos = new Sequenced<>(collections.photos(), StoredPhoto::read);
        albums = new Sequenced<>(collections.albums(), AlbumState::read);
        entries = new EntryDocuments(collections.entries());
        tallies = new AlbumTallies(collections.entries(), collections.tallies());
        changes = new ChangeDocuments(collections.changes(), collections.entries());
    }

    @Override
    public void change(PhotoId photoId, long sequence, PhotoChange change) {
        String id = photoId.value();
        @Nullable StoredPhoto photo =
                photos.change(
                        id, sequence, before -> StoredPhoto.after(before, id, sequence, change));
        if (photo != null) {
            entries.showOrHide(photo);
            if (photo.since() >= sequence) {
                var part = List.of(AlbumTallies.part(photoId));
                entries.albumsOf(photo).forEach(album -> tallies.recount(album, part));
            }
        }
    }

    /**
     * What was before is told first, as nobody knows it afterwards. Entries come before the album,
     * whose new revision says that they are there.
     */
    @Override
    public void change(AlbumId albumId, long sequence, AlbumChange change, AlbumNews news) {
        @Nullable AlbumState before = albums.find(albumId.value());
        if (before == null || before.sequence() < sequence) {
            changes.keep(
                    before,
                    AlbumState.after(before, sequence, change.album()),
                    change.placed(),
                    news);
        }
        if (before != null && !news.photos().isEmpty()) {
            changeEntries(before.album(), sequence, change);
        }
        albums.change(
                albumId.value(),
                sequence,
                state -> AlbumState.after(state, sequence, change.album()));
    }

    /** Albums come last: as long as one is there, its entries are found when this comes again. */
    @Override
    public void forgetAlbums(UserId owner, Instant before) {
        var old = and(eq("owner", owner.value()), lt("createdAt", before.toEpochMilli()));
        collections
                .albums()
                .find(old)
                .projection(include("_id"))
                .forEach(
                        album -> {
                            collections.entries().deleteMany(eq("album", album.get("_id")));
                            collections.tallies().deleteMany(eq("album", album.get("_id")));
                        });
        collections.changes().deleteMany(old);
        collections.albums().deleteMany(old);
    }

    /** A document is only replaced as it was read; of two who write one, one reads again. */
    @Override
    public void forgetMember(UserId user, Instant before) {
        collections
                .albums()
                .find(eq("members", user.value()))
                .projection(include("_id"))
                .map(album -> album.getString("_id"))
                .into(new ArrayList<>())
                .forEach(
                        album ->
                                albums.rewrite(
                                        album,
                                        it -> it == null ? null : it.withoutErased(user, before)));
    }

    @Override
    public void clear() {
        collections.clear();
    }

    private void changeEntries(StoredAlbum album, long sequence, AlbumChange change) {
        entries.place(album, sequence, change.placed(), change.contributor());
        entries.remove(album, sequence, change.removed());
        entries.showOrHide(album, stored(change.placed()));
        tallies.recount(album.albumId().value(), parts(change));
    }

    private static Set<String> parts(AlbumChange change) {
        return Stream.concat(
                        change.placed().stream().map(AlbumEntry::photoId),
                        change.removed().stream())
                .map(AlbumTallies::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<StoredPhoto> stored(List<AlbumEntry> placed) {
        var ids = placed.stream().map(entry -> entry.photoId().value()).toList();
        return collections
                .photos()
                .find(in("_id", ids), JsonObject.class)
                .map(found -> StoredPhoto.read(ViewJson.document(found.getJson())))
                .into(new ArrayList<>());
    }
}
