package org.safelight.query.search.mongo;

import org.bson.Document;
import org.safelight.query.search.SearchedAlbum;

import tools.jackson.databind.JsonNode;

/** An album's title as it is stored. */
final class AlbumForm {

    private AlbumForm() {}

    static Versioned.Form<SearchedAlbum> form() {
        return new Versioned.Form<>(SearchedAlbum::unknown, AlbumForm::read, AlbumForm::content);
    }

    private static SearchedAlbum read(JsonNode document) {
        return new SearchedAlbum(
                document.path("_id").asString(),
                document.path("sequence").asLong(),
                document.path("owner").asString(),
                document.path("title").asString(),
                document.path("deleted").asBoolean(),
                document.path("createdAt").asLong());
    }

    private static Document content(SearchedAlbum album) {
        return new Document("sequence", album.sequence())
                .append("owner", album.owner())
                .append("title", album.title())
                .append("deleted", album.deleted())
                .append("createdAt", album.createdAt())
                .append("terms", album.terms());
    }
}
