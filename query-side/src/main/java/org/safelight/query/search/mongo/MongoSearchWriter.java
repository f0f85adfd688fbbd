package org.safelight.query.search.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.search.SearchWriter;
import org.safelight.query.search.SearchedAlbum;
import org.safelight.query.search.SearchedPhoto;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Writes the search view to a MongoDB. One document holds all that a photo is found by, so there is
 * nothing that two documents could disagree about: nodes may write photos and albums at the same
 * time, and an event that was handled in part needs only to come again.
 */
public final class MongoSearchWriter implements SearchWriter {

    private final SearchCollections collections;
    private final Versioned<SearchedPhoto> photos;
    private final Versioned<SearchedAlbum> albums;

    /**
     * A writer to the collections whose names begin with the prefix; makes their indexes where they
     * are missing.
     */
    public MongoSearchWriter(MongoDatabase database, String prefix) {
        this(SearchCollections.in(database, prefix));
        collections.ensureIndexes();
    }

    MongoSearchWriter(SearchCollections collections) {
        this.collections = collections;
        photos = new Versioned<>(collections.photos(), PhotoForm.form());
        albums = new Versioned<>(collections.albums(), AlbumForm.form());
    }

    @Override
    public void changePhotos(Collection<PhotoId> changed, SearchedPhoto.Step step) {
        photos.change(changed.stream().map(PhotoId::value).distinct().toList(), step::applyTo);
    }

    @Override
    public void changeAlbum(AlbumId album, SearchedAlbum.Step step) {
        albums.change(List.of(album.value()), step::applyTo);
    }

    @Override
    public void forgetAlbums(UserId owner, Instant before) {
        collections
                .albums()
                .deleteMany(
                        and(eq("owner", owner.value()), lt("createdAt", before.toEpochMilli())));
    }

    @Override
    public void clear() {
        collections.clear();
    }
}
