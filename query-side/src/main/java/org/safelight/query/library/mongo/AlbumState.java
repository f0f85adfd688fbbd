package org.safelight.query.library.mongo;

import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.query.library.AlbumChange;
import org.safelight.query.library.StoredAlbum;
import org.safelight.query.library.ViewJson;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/** An album as it is stored. */
record AlbumState(long sequence, StoredAlbum album) implements Sequenced.State {

    static AlbumState read(JsonNode document) {
        return new AlbumState(
                document.path("sequence").asLong(), ViewJson.album(document.path("album")));
    }

    /** What an event makes of an album; of one that is not known, only a creation something. */
    static @Nullable AlbumState after(
            @Nullable AlbumState before, long sequence, AlbumChange.Step step) {
        @Nullable StoredAlbum album = step.applyTo(before == null ? null : before.album());
        return album == null ? null : new AlbumState(sequence, album);
    }

    AlbumState withoutErased(UserId user, Instant before) {
        return new AlbumState(sequence, album.withoutErased(user, before));
    }

    @Override
    public String id() {
        return album.albumId().value();
    }

    @Override
    public Document content() {
        return new Document("owner", album.owner().value())
                .append("deleted", album.deleted())
                .append("createdAt", album.createdAt().toEpochMilli())
                .append("members", album.members().stream().map(it -> it.user().value()).toList())
                .append("links", album.links().stream().map(it -> it.tokenHash().value()).toList())
                .append("album", BsonDocument.parse(ViewJson.write(album)));
    }
}
