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

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of photos and of what they are found by, as they are written. */
record PhotoRows(JdbcClient database) {

    private static final String SAVE =
            """
            INSERT INTO photos (place, id, sequence, latitude, longitude, albums, view)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
              place = excluded.place, sequence = excluded.sequence,
              latitude = excluded.latitude, longitude = excluded.longitude,
              albums = excluded.albums, view = excluded.view\
            """;

    private record Row(long place, SearchedPhoto photo) {}

    void change(String id, SearchedPhoto.Step step) {
        Optional<Row> row = find(id);
        SearchedPhoto before = row.map(Row::photo).orElseGet(() -> SearchedPhoto.unknown(id));
        SearchedPhoto after = step.applyTo(before);
        if (!after.equals(before)) {
            long place = row.isPresent() ? place(row.get(), after) : freePlace(after);
            save(place, after);
            find(row, place, after);
        }
    }

    private Optional<Row> find(String id) {
        return database.sql("SELECT place, sequence, albums, view FROM photos WHERE id = ?")
                .param(id)
                .query(
                        (row, number) -> {
                            @Nullable String view = row.getString("view");
                            return new Row(
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
    private long place(Row row, SearchedPhoto after) {
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

    /** Lets the photo be found by what it has now, and no longer by what it had. */
    private void find(Optional<Row> row, long place, SearchedPhoto after) {
        Set<String> before = row.map(it -> it.photo().terms()).orElse(Set.of());
        Set<String> terms = after.terms();
        boolean moved = row.isPresent() && row.get().place() != place;
        if (before.equals(terms) && !moved) {
            return;
        }
        if (!before.isEmpty()) {
            database.sql("DELETE FROM terms WHERE rowid = ?").param(row.get().place()).update();
        }
        if (!terms.isEmpty() && after.view() != null) {
            database.sql("INSERT INTO terms (rowid, found_by) VALUES (?, ?)")
                    .params(List.of(place, numbered(terms, after.view().owner().value())))
                    .update();
        }
    }

    private String numbered(Set<String> terms, String owner) {
        long number = number(owner);
        return terms.stream()
                .map(term -> MatchText.numbered(number, term))
                .collect(Collectors.joining(" "));
    }

    private long number(String owner) {
        database.sql("INSERT INTO owners (name) VALUES (?) ON CONFLICT DO NOTHING")
                .param(owner)
                .update();
        return database.sql("SELECT number FROM owners WHERE name = ?")
                .param(owner)
                .query(Long.class)
                .single();
    }
}
