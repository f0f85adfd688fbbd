package org.safelight.query.library.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;
import org.safelight.query.library.PhotoChange;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.library.ViewJson;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;

/** The rows of photos, as they are written. */
record PhotoRows(JdbcClient database) {

    private static final String SAVE =
            """
            INSERT INTO photos (id, sequence, owner, state, uploaded_at, taken, view)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              sequence = excluded.sequence, owner = excluded.owner, state = excluded.state,
              uploaded_at = excluded.uploaded_at, taken = excluded.taken, view = excluded.view\
            """;

    private record Row(long sequence, @Nullable PhotoView view) {}

    /** Whether the change was made: not if it was seen before. */
    boolean change(PhotoId photoId, long sequence, PhotoChange change) {
        Optional<Row> row = find(photoId);
        if (row.isPresent() && row.get().sequence() >= sequence) {
            return false;
        }
        @Nullable PhotoView after = change.applyTo(row.map(Row::view).orElse(null));
        if (after == null) {
            save(photoId, sequence, null, null, null, null, null);
        } else {
            save(
                    photoId,
                    sequence,
                    after.owner().value(),
                    after.state().name(),
                    after.uploadedAt().toEpochMilli(),
                    TimelineKey.of(after),
                    ViewJson.write(after));
        }
        return true;
    }

    private Optional<Row> find(PhotoId photoId) {
        return database.sql("SELECT sequence, view FROM photos WHERE id = ?")
                .param(photoId.value())
                .query(
                        (row, number) -> {
                            @Nullable String view = row.getString("view");
                            return new Row(
                                    row.getLong("sequence"),
                                    view == null ? null : ViewJson.photo(view));
                        })
                .optional();
    }

    private void save(PhotoId photoId, long sequence, @Nullable Object... columns) {
        var statement = database.sql(SAVE).param(photoId.value()).param(sequence);
        for (@Nullable Object column : columns) {
            statement = statement.param(column);
        }
        statement.update();
    }
}
