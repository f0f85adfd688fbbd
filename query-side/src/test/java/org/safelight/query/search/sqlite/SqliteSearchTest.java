package org.safelight.query.search.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.search.SearchContract.paged;
import static org.safelight.query.search.SearchContract.plain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.search.SearchFilter;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.Story;
import org.safelight.query.search.FilterContract;
import org.safelight.query.search.FoundAgainContract;
import org.safelight.query.search.FoundPagesContract;
import org.safelight.query.search.RandomSearchContract;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.SearchWriter;
import org.safelight.query.search.WordContract;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class SqliteSearchTest
        implements WordContract,
                FilterContract,
                FoundPagesContract,
                FoundAgainContract,
                RandomSearchContract {

    @TempDir Path folder;
    private SqliteFile file;
    private SearchWriter writer;
    private SearchReader reader;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("search-a.db"), Durability.NORMAL);
        writer = new SqliteSearchWriter(file);
        reader = new SqliteSearchReader(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Override
    public SearchWriter writer() {
        return writer;
    }

    @Override
    public SearchReader reader() {
        return reader;
    }

    @Test
    void photosThatBelongToOnePlaceAreAllFound() {
        List<PhotoId> ids =
                IntStream.range(0, 40)
                        .mapToObj(n -> new PhotoId("4f0e9c1d%024x".formatted(n)))
                        .toList();
        var sample = plain(1, "sun.jpg", at("2020-01-01T00:00:00"), null, null);
        var story = new Story();
        for (PhotoId id : ids) {
            story.then(
                    new PhotoUploaded(
                            id,
                            sample.owner(),
                            sample.original(),
                            sample.fileName(),
                            sample.facts()));
        }
        told(story);

        assertThat(paged(ranking(3, 10), sample.owner(), "sun", SearchFilter.NONE, 7))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void photosAreReadFromTheNewestOnAndNothingIsSorted(String sql) {
        int numbers = (int) sql.chars().filter(letter -> letter == '?').count() - 1;
        List<String> plan =
                file.reader()
                        .sql("EXPLAIN QUERY PLAN " + sql)
                        .param("\"1.w:sun\"")
                        .params(Collections.nCopies(numbers, 1))
                        .query((row, number) -> row.getString("detail"))
                        .list();

        assertThat(plan.getFirst()).startsWith("SCAN terms VIRTUAL TABLE INDEX");
        assertThat(plan.subList(1, plan.size()))
                .allMatch(step -> step.equals("SEARCH photos USING INTEGER PRIMARY KEY (rowid=?)"));
    }

    static List<String> statements() {
        return SqliteSearchReader.statements();
    }
}
