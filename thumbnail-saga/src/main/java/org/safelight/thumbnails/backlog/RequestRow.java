package org.safelight.thumbnails.backlog;

import org.safelight.contract.media.ContentHash;
import org.safelight.contract.media.ImageFormat;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Original;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A request as columns of a row. */
public final class RequestRow {

    /** The columns that are read, in any order. */
    public static final String COLUMNS =
            "photo, original_key, original_hash, original_bytes, format";

    private RequestRow() {}

    /**
     * Sets the parameters {@code photo}, {@code key}, {@code hash}, {@code bytes}, {@code format}.
     */
    public static StatementSpec write(RenderThumbnail request, StatementSpec statement) {
        return statement
                .param("photo", request.photoId().value())
                .param("key", request.original().key().value())
                .param("hash", request.original().hash().value())
                .param("bytes", request.original().bytes())
                .param("format", request.format().name());
    }

    /** The request in a row with the {@link #COLUMNS}. */
    public static RenderThumbnail read(ResultSet row, int number) throws SQLException {
        var original =
                new Original(
                        new ObjectKey(row.getString("original_key")),
                        new ContentHash(row.getString("original_hash")),
                        row.getLong("original_bytes"));
        return new RenderThumbnail(
                new PhotoId(row.getString("photo")),
                original,
                ImageFormat.valueOf(row.getString("format")));
    }
}
