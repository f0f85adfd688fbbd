package org.safelight.query.search.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.search.SearchContract.plain;
import static org.safelight.query.search.SearchContract.said;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoId;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.Story;
import org.safelight.query.search.FilterContract;
import org.safelight.query.search.FoundAgainContract;
import org.safelight.query.search.RandomSearchContract;
import org.safelight.query.search.SearchProjection;
import org.safelight.query.search.SearchReader;
import org.safelight.query.search.SearchWriter;
import org.safelight.query.search.WordContract;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.util.List;

/** As the processor has it: many events in one transaction, each in a savepoint of its own. */
class SearchInBatchesTest
        implements WordContract, FilterContract, FoundAgainContract, RandomSearchContract {

    @TempDir Path folder;
    private SqliteFile file;
    private SearchWriter writer;
    private SearchReader reader;
    private TransactionTemplate batch;
    private TransactionTemplate savepoint;

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("search-a.db"), Durability.NORMAL);
        writer = new SqliteSearchWriter(file);
        reader = new SqliteSearchReader(file);
        batch = new TransactionTemplate(file.transactions());
        savepoint = new TransactionTemplate(file.transactions());
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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

    @Override
    public void told(List<DomainEventMessage<?>> events) {
        batch.executeWithoutResult(status -> events.forEach(this::tellOne));
    }

    private void tellOne(DomainEventMessage<?> event) {
        savepoint.executeWithoutResult(
                status -> Story.tell(List.of(event), new SearchProjection(writer)));
    }

    @Test
    void aPhotoIsFoundByWhatItWasBeforeTheEventThatFailedInItsBatch() {
        var story = new Story().then(plain(1, "beach.jpg"), plain(2, "hill.jpg"));
        List<DomainEventMessage<?>> good = story.news();
        List<DomainEventMessage<?>> bad = story.then(said(1, "dunes")).news();

        batch.executeWithoutResult(
                status -> {
                    good.forEach(this::tellOne);
                    savepoint.executeWithoutResult(
                            failing -> {
                                bad.forEach(this::tellOne);
                                failing.setRollbackOnly();
                            });
                });

        assertThat(found("beach")).isEqualTo(annas(1));
        assertThat(found("hill")).isEqualTo(annas(2));
        assertThat(found("dunes")).isEmpty();
    }

    @Test
    void aBatchThatFailsLeavesNothingBehind() {
        told(new Story().then(plain(1, "beach.jpg")));

        batch.executeWithoutResult(
                status -> {
                    new Story().then(plain(2, "beach.jpg")).events().forEach(this::tellOne);
                    status.setRollbackOnly();
                });
        told(new Story().then(plain(3, "beach.jpg")));

        assertThat(found("beach")).containsExactlyInAnyOrderElementsOf(annas(1, 3));
    }

    /** Ids of one beginning have the same place at the same moment. */
    @Test
    void onePhotoMayComeInABatchToWhereAnotherWas() {
        var first = new PhotoId("4f0e9c1d%024x".formatted(1));
        var second = new PhotoId("4f0e9c1d%024x".formatted(2));
        var later = description("moved", at("2021-06-01T12:00:00"));
        told(new Story().then(atNoon(first, "first.jpg")));

        told(
                new Story()
                        .then(atNoon(first, "first.jpg"))
                        .then(new PhotoDescribed(first, later))
                        .then(atNoon(second, "second.jpg")));

        assertThat(found("first")).containsExactly(first);
        assertThat(found("second")).containsExactly(second);
    }

    private static PhotoUploaded atNoon(PhotoId id, String fileName) {
        var sample = plain(1, fileName, at("2020-06-01T12:00:00"), null, null);
        return new PhotoUploaded(
                id, sample.owner(), sample.original(), sample.fileName(), sample.facts());
    }

    @Test
    void moreChangesThanABatchRemembersAreAllFound() {
        var story = new Story();
        for (int n = 1; n <= 1_100; n++) {
            story.then(plain(n, "crowd.jpg"));
        }
        for (int n = 1; n <= 1_100; n++) {
            story.then(said(n, "again"));
        }
        told(story);

        assertThat(found("again crowd")).hasSize(1_100);
    }
}
