package org.safelight.query.statistics.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.statistics.Figures;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.Story;
import org.safelight.query.statistics.CountsContract;
import org.safelight.query.statistics.StatisticsContract;
import org.safelight.query.statistics.StatisticsReader;
import org.safelight.query.statistics.StatisticsWriter;

import java.nio.file.Path;
import java.util.List;

class SqliteStatisticsTest implements StatisticsContract, CountsContract {

    @TempDir Path folder;
    private SqliteFile file;
    private StatisticsWriter writer;
    private StatisticsReader reader;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("statistics-a.db"), Durability.NORMAL);
        writer = new SqliteStatisticsWriter(file);
        reader = new SqliteStatisticsReader(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public StatisticsWriter writer() {
        return writer;
    }

    @Override
    public StatisticsReader reader() {
        return reader;
    }

    /** A step that sorts would say that it uses a temporary tree. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void monthsAreReadInTheOrderOfTheTable(boolean later) {
        List<String> plan =
                file.reader()
                        .sql("EXPLAIN QUERY PLAN " + SqliteStatisticsReader.months(later))
                        .params("owner", 24_000, 51)
                        .query((row, number) -> row.getString("detail"))
                        .list();

        assertThat(plan).singleElement().asString().startsWith("SEARCH tallies");
    }

    @Test
    void aFileWithIdsInDigitsIsGoneOnWith() {
        file.writer().sql("DROP TABLE photos").update();
        file.writer()
                .sql(
                        """
                        CREATE TABLE photos (
                          id TEXT PRIMARY KEY, sequence INTEGER NOT NULL, owner TEXT, month INTEGER,
                          first_month INTEGER, camera TEXT, trashed INTEGER,
                          original_bytes INTEGER, thumbnail_bytes INTEGER)\
                        """)
                .update();
        writer = new SqliteStatisticsWriter(file);
        var story = new Story().then(uploaded(ANNA, 1), uploaded(ANNA, 2));
        tell(story);
        file.writer().sql("UPDATE photos SET id = lower(hex(id))").update();

        writer = new SqliteStatisticsWriter(file);
        tell(story.then(new PhotoTrashed(photo(ANNA, 1))));

        assertThat(reader.statistics(ANNA).figures()).isEqualTo(new Figures(1, 1_002, 1, 2_003, 0));
        assertThat(
                        file.reader()
                                .sql("SELECT DISTINCT typeof(id) FROM photos")
                                .query()
                                .singleColumn())
                .containsExactly("blob");
    }
}
