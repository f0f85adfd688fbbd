package org.safelight.query.search.sqlite;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.library.PhotoView;
import org.safelight.contract.media.Place;
import org.safelight.query.library.TimelineKey;
import org.safelight.query.library.ViewJson;
import org.safelight.query.search.SearchedPhoto;
import org.safelight.query.search.StoredMemberships;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;

/** The rows of photos and of what they are found by, as they are written. */
final class PhotoRows {

    private static final String SAVE =
            """
            INSERT INTO photos (place, id, sequence, latitude, longitude, albums, view)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              place = excluded.place, sequence = excluded.sequence,
              latitude = excluded.latitude, longitude = excluded.longitude,
              albums = excluded.albums, view = excluded.view\
            """;

    private final JdbcClient database;
    private final TermRows terms;

    PhotoRows(JdbcClient database) {
        this.database = database;
        terms = new TermRows(database, this::find);
    }

    void change(String id, SearchedPhoto.Step step) {
        Optional<PhotoRow> row = terms.remembered(id).or(() -> find(id));
        SearchedPhoto before = row.map(PhotoRow::photo).orElseGet(() -> SearchedPhoto.unknown(id));
        SearchedPhoto after = step.applyTo(before);
        if (!after.equals(before)) {
            long place = row.isPresent() ? place(row.get(), after) : freePlace(after);
            save(place, after);
            terms.change(row, new PhotoRow(place, after));
        }
    }

    private Optional<PhotoRow> find(String id) {
        return database.sql("SELECT place, sequence, albums, view FROM photos WHERE id = ?")
                .param(id)
                .query(
                        (row, number) -> {
                            @Nullable String view = row.getString("view");
                            return new PhotoRow(
                                    row.getLong("place"),
                                    new SearchedPhoto(
                                            id,
                                            row.getLong("sequence"),
                                            view == null ? null : ViewJson.photo(view),
                                            StoredMemberships.read(row.getString("albums"))));
                        })
                .optional();
    }

    /** One that did not move in time stays where it is. */
    private long place(PhotoRow row, SearchedPhoto after) {
        return after.view() == null || moment(row.photo()) == moment(after)
                ? row.place()
                : freePlace(after);
    }

    private long freePlace(SearchedPhoto photo) {
        int attempt = 0;
        long place = Places.of(moment(photo), photo.id(), attempt);
        while (isTaken(place, photo.id())) {
            attempt++;
            place = Places.of(moment(photo), photo.id(), attempt);
        }
        return place;
    }

    private boolean isTaken(long place, String id) {
        return database.sql("SELECT 1 FROM photos WHERE place = ? AND id <> ?")
                .params(place, id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static long moment(SearchedPhoto photo) {
        return photo.view() == null ? Long.MIN_VALUE : TimelineKey.of(photo.view());
    }

    private void save(long place, SearchedPhoto photo) {
        @Nullable PhotoView view = photo.view();
        @Nullable Place taken = view == null ? null : Personal.readable(view.facts().place());
        database.sql(SAVE)
                .param(place)
                .param(photo.id())
                .param(photo.sequence())
                .param(taken == null ? null : taken.latitude())
                .param(taken == null ? null : taken.longitude())
                .param(StoredMemberships.write(photo.albums()))
                .param(view == null ? null : ViewJson.write(view))
                .update();
    }
}
