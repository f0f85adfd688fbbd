package org.safelight.query.library.sqlite;

import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.change.AlbumNews;
import org.safelight.query.library.AlbumChange;
import org.safelight.query.library.LibraryWriter;
import org.safelight.query.library.PhotoChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;

/** Writes the library view to a SQLite file, each change in one transaction. */
public final class SqliteLibraryWriter implements LibraryWriter {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final PhotoRows photos;
    private final AlbumRows albums;
    private final EntryRows entries;
    private final ChangeRows changes;

    /** A writer to this file; makes its tables where they are missing. */
    public SqliteLibraryWriter(SqliteFile file) {
        database = file.writer();
        transaction = new TransactionTemplate(file.transactions());
        photos = new PhotoRows(database);
        albums = new AlbumRows(database);
        entries = new EntryRows(database);
        changes = new ChangeRows(database);
        transaction.executeWithoutResult(status -> LibrarySchema.create(database));
    }

    @Override
    public void change(PhotoId photoId, long sequence, PhotoChange change) {
        transaction.executeWithoutResult(
                status -> {
                    if (photos.change(photoId, sequence, change)) {
                        entries.showOrHide(photoId);
                    }
                });
    }

    @Override
    public void change(AlbumId albumId, long sequence, AlbumChange change, AlbumNews news) {
        transaction.executeWithoutResult(
                status ->
                        albums.change(albumId, sequence, change.album())
                                .ifPresent(
                                        album -> {
                                            changes.keep(album, sequence, change.placed(), news);
                                            changeEntries(albumId, change);
                                        }));
    }

    /** When what was before is told. */
    private void changeEntries(AlbumId albumId, AlbumChange change) {
        entries.place(albumId, change.placed(), change.contributor());
        entries.remove(albumId, change.removed());
    }

    @Override
    public void forgetAlbums(UserId owner, Instant before) {
        transaction.executeWithoutResult(
                status -> {
                    entries.forgetAlbums(owner, before);
                    changes.forgetAlbums(owner, before);
                    albums.forget(owner, before);
                });
    }

    @Override
    public void forgetMember(UserId user, Instant before) {
        transaction.executeWithoutResult(status -> albums.forgetMember(user, before));
    }

    @Override
    public void clear() {
        transaction.executeWithoutResult(
                status -> {
                    LibrarySchema.drop(database);
                    LibrarySchema.create(database);
                });
    }
}
