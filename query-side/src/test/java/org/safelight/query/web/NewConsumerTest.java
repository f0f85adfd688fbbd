package org.safelight.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.platform.axon.sqlite.SqliteView;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.query.library.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;
import java.time.Duration;

/** All that it takes to answer a new question: a projection, a file, and a bean. */
@Import(NewConsumerTest.Captions.class)
class NewConsumerTest extends RunningQuerySide {

    /** How many captions were ever written. */
    static final class CaptionCount {

        private final SqliteFile file;

        CaptionCount(SqliteFile file) {
            this.file = file;
            file.writer().sql("CREATE TABLE IF NOT EXISTS captions (event INTEGER)").update();
        }

        @EventHandler
        void on(PhotoDescribed event) {
            if (!event.description().caption().equals(Description.NONE.caption())) {
                file.writer().sql("INSERT INTO captions VALUES (1)").update();
            }
        }

        @ResetHandler
        void reset() {
            file.writer().sql("DELETE FROM captions").update();
        }
    }

    @TestConfiguration
    static class Captions {

        @Bean(defaultCandidate = false)
        @Qualifier("captions")
        SqliteFile captionsFile(@Value("${safelight.data}") Path data) {
            return SqliteFile.open(data.resolve("views/captions-a.db"), Durability.NORMAL);
        }

        @Bean
        SqliteView captionsView(@Qualifier("captions") SqliteFile file) {
            return new SqliteView("captions", file, new CaptionCount(file));
        }
    }

    @Test
    void aNewQuestionIsAnsweredAboutThePastToo(
            @Autowired @Qualifier("captions") SqliteFile file,
            @Autowired EventProcessingConfiguration processing) {
        var processor =
                processing
                        .eventProcessor("captions", PooledStreamingEventProcessor.class)
                        .orElseThrow();
        processor.shutDown();
        happened(
                new Story()
                        .then(uploaded(user, 1), uploaded(user, 2))
                        .then(new PhotoDescribed(photo(user, 1), description("The sea", null)))
                        .then(new PhotoDescribed(photo(user, 2), description("", null)))
                        .then(new PhotoDescribed(photo(user, 2), description("The sky", null))));

        processor.start();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(captions(file)).isEqualTo(2));
    }

    private static long captions(SqliteFile file) {
        return file.reader().sql("SELECT count(*) FROM captions").query(Long.class).single();
    }
}
