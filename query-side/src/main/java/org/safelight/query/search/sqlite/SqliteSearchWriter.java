package org.safelight.query.search.sqlite;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.sqlite.SqliteSchema;
import org.safelight.query.search.SearchWriter;
import org.safelight.query.search.SearchedAlbum;
import org.safelight.query.search.SearchedPhoto;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Writes the search view to a SQLite file, each change in one transaction. */
public final class SqliteSearchWriter implements SearchWriter {

    private static final List<String> EMPTY =
            List.of(
                    "INSERT INTO terms (terms) VALUES ('delete-all')",
                    "DELETE FROM photos",
                    "DELETE FROM albums",
                    "DELETE FROM album_terms",
                    "DELETE FROM owners");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final PhotoRows photos;
    private final AlbumRows albums;

    /** A writer to this file; makes its tables where they are missing. */
    public SqliteSearchWriter(SqliteFile file) {
        database = file.writer();
        transaction = new TransactionTemplate(file.transactions());
        photos = new PhotoRows(database);
        albums = new AlbumRows(database);
        SqliteSchema.apply(file, SqliteSearchWriter.class, "search.sql");
    }

    @Override
    public void changePhotos(Collection<PhotoId> changed, SearchedPhoto.Step step) {
        transaction.executeWithoutResult(
                status -> changed.forEach(photo -> photos.change(photo.value(), step)));
    }

    @Override
    public void changeAlbum(AlbumId album, SearchedAlbum.Step step) {
        transaction.executeWithoutResult(status -> albums.change(album.value(), step));
    }

    @Override
    public void forgetAlbums(UserId owner, Instant before) {
        transaction.executeWithoutResult(status -> albums.forget(owner.value(), before));
    }

    @Override
    public void clear() {
        transaction.executeWithoutResult(
                status -> EMPTY.forEach(statement -> database.sql(statement).update()));
    }
}
