package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.library.AlbumLink;
import org.safelight.contract.library.AlbumMember;
import org.safelight.query.library.StoredAlbum;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;

/** The rows by which albums are found from their members and links. They follow the albums. */
record SharingRows(JdbcClient database) {

    private static final String OF_THE_FORGOTTEN =
            " WHERE album IN (SELECT id FROM albums WHERE owner = ? AND created_at < ?)";

    /** Most changes of an album are about neither. */
    void follow(@Nullable StoredAlbum before, StoredAlbum after) {
        if (before == null
                || before.deleted() != after.deleted()
                || !before.members().equals(after.members())) {
            writeMembers(after);
        }
        if (before == null || !before.links().equals(after.links())) {
            writeLinks(after);
        }
    }

    private void writeMembers(StoredAlbum album) {
        remove("album_members", album);
        for (AlbumMember member : album.members()) {
            database.sql(
                            "INSERT INTO album_members (member, deleted, created_at, album)"
                                    + " VALUES (?, ?, ?, ?)")
                    .param(member.user().value())
                    .param(album.deleted())
                    .param(album.createdAt().toEpochMilli())
                    .param(album.albumId().value())
                    .update();
        }
    }

    private void writeLinks(StoredAlbum album) {
        remove("album_links", album);
        for (AlbumLink link : album.links()) {
            database.sql("INSERT INTO album_links (token_hash, album) VALUES (?, ?)")
                    .params(link.tokenHash().value(), album.albumId().value())
                    .update();
        }
    }

    private void remove(String table, StoredAlbum album) {
        database.sql("DELETE FROM " + table + " WHERE album = ?")
                .param(album.albumId().value())
                .update();
    }

    /** Before the albums are forgotten themselves. */
    void forget(UserId owner, Instant before) {
        for (String table : new String[] {"album_members", "album_links"}) {
            database.sql("DELETE FROM " + table + OF_THE_FORGOTTEN)
                    .params(owner.value(), before.toEpochMilli())
                    .update();
        }
    }
}
