package org.safelight.query.library.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.AlbumContract;
import org.safelight.query.library.AlbumsAddUpContract;
import org.safelight.query.library.HistoryContract;
import org.safelight.query.library.LibraryReader;
import org.safelight.query.library.LibraryWriter;
import org.safelight.query.library.PagingContract;
import org.safelight.query.library.PhotoContract;
import org.safelight.query.library.ReplayContract;
import org.safelight.query.library.SharingContract;

import java.nio.file.Path;
import java.util.List;

class SqliteLibraryTest
        implements PhotoContract,
                AlbumContract,
                AlbumsAddUpContract,
                ReplayContract,
                PagingContract,
                SharingContract,
                HistoryContract {

    @TempDir Path folder;
    private SqliteFile file;
    private LibraryWriter writer;
    private LibraryReader reader;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("library-a.db"), Durability.NORMAL);
        writer = new SqliteLibraryWriter(file);
        reader = new SqliteLibraryReader(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public LibraryWriter writer() {
        return writer;
    }

    @Override
    public LibraryReader reader() {
        return reader;
    }

    @Override
    public long keptChanges() {
        return file.reader().sql("SELECT count(*) FROM album_changes").query(Long.class).single();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsReadAlongAnIndexEitherWay(PageQuery query) {
        for (boolean before : new boolean[] {false, true}) {
            assertThat(plan(query.sql(before), "owner", "ACTIVE", 1, "id", 51))
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step).startsWith("SEARCH"));
        }
    }

    @Test
    void whetherSomebodyMaySeeAPhotoIsFoundAlongIndexes() {
        List<String> steps =
                file.reader()
                        .sql("EXPLAIN QUERY PLAN " + SqliteLibraryReader.PHOTO)
                        .param("photo", "photo")
                        .param("user", "user")
                        .query((row, number) -> row.getString("detail"))
                        .list();

        assertThat(steps).noneMatch(step -> step.startsWith("SCAN"));
        assertThat(steps).anyMatch(step -> step.contains("entries_of_photo"));
        assertThat(steps).anyMatch(step -> step.contains("members_of_album"));
    }

    @Test
    void theDatesOfAnAlbumAreFoundAtTheEndsOfAnIndex() {
        assertThat(plan(AlbumViews.DATES, "album", "album"))
                .filteredOn(step -> !step.contains("SCALAR SUBQUERY"))
                .contains("SCAN CONSTANT ROW")
                .filteredOn(step -> !step.equals("SCAN CONSTANT ROW"))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step).contains("SEARCH", "entries_by_capture"));
    }

    @Test
    void aHistoryIsReadAlongItsIndexAndNotSorted() {
        assertThat(plan(HistoryRows.CHANGES, "album", 9, 51))
                .singleElement()
                .asString()
                .startsWith("SEARCH album_changes USING INDEX changes_of_album");
        assertThat(plan(ChangeRows.PLACES, "album", 9))
                .singleElement()
                .asString()
                .startsWith("SEARCH album_changes USING COVERING INDEX changes_of_album");
    }

    @Test
    void whoStandsBehindAPlaceIsFoundInTheIndexAlone() {
        List<String> steps =
                file.reader()
                        .sql("EXPLAIN QUERY PLAN " + ChangeRows.FROM)
                        .param("album", "album")
                        .param("rank", "B")
                        .query((row, number) -> row.getString("detail"))
                        .list();

        assertThat(steps)
                .filteredOn(step -> step.startsWith("SEARCH"))
                .hasSize(2)
                .allSatisfy(
                        step ->
                                assertThat(step)
                                        .contains("COVERING INDEX entries_in_order", "rank>"));
        assertThat(steps).noneMatch(step -> step.startsWith("SCAN"));
    }

    @Test
    void anAlbumWhoseBeginningWasNotKeptHasNoHistoryHere() {
        var story = albumOfThree();
        story.tellTo(writer);
        file.writer().sql("DELETE FROM album_changes").update();

        story.then(new AlbumDeleted(album(1))).tellTo(writer);

        assertThat(reader.history(ANNA, album(1), ALL)).isEmpty();
        assertThat(keptChanges()).isZero();
    }

    private List<String> plan(String sql, Object... parameters) {
        return file.reader()
                .sql("EXPLAIN QUERY PLAN " + sql)
                .params(parameters)
                .query((row, number) -> row.getString("detail"))
                .list();
    }
}
