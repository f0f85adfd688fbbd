package org.safelight.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Admin;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.List;

/** Operators see every processor, wherever it runs, and can direct it. */
@ExtendWith(SharedApplication.class)
class ProcessorsTest {

    private static final String SEARCH = "search";

    @Test
    void everyProcessorIsToldOf(SafelightClient safelight) {
        List<JsonNode> processors = safelight.admin().processors();

        assertThat(processors)
                .extracting(it -> it.path("name").stringValue())
                .contains(
                        "library-3-a",
                        "library-3-b",
                        "search-a",
                        "statistics-a",
                        "photo-register",
                        "byte-removal",
                        "thumbnail-saga",
                        "thumbnail-backlog");
        JsonNode library = safelight.admin().processor("library-3");
        assertThat(library.path("mode").stringValue()).isEqualTo("pooled");
        assertThat(library.path("role").stringValue()).isEqualTo("serving");
        assertThat(library.path("running").booleanValue()).isTrue();
        assertThat(library.at("/segments/0/holder").stringValue()).isNotBlank();
        assertThat(library.path("errors")).isEmpty();
    }

    @Test
    void aPausedProcessorStandsStillUntilItIsStarted(SafelightClient safelight) {
        Admin admin = safelight.admin();
        String processor = admin.processor(SEARCH).path("name").stringValue();

        admin.complete(processor, "pause");
        safelight.albums().create("While nobody looks");
        JsonNode paused =
                admin.awaitProcessor(
                        processor,
                        it -> it.path("lag").longValue() > 0 && it.path("lagSeconds").isNumber());
        assertThat(paused.path("paused").booleanValue()).isTrue();
        assertThat(paused.path("running").booleanValue()).isFalse();
        assertThat(paused.path("segments")).isEmpty();

        admin.complete(processor, "start");
        admin.awaitProcessor(processor, it -> it.path("lag").longValue() == 0);
        assertThat(admin.processor(processor).path("running").booleanValue()).isTrue();
    }

    @Test
    void aProcessorIsSplitAndMergedAgain(SafelightClient safelight) {
        Admin admin = safelight.admin();
        String processor = admin.processor("statistics").path("name").stringValue();
        int before = admin.processor(processor).path("segments").size();

        admin.complete(processor, "split");
        admin.awaitProcessor(processor, it -> it.path("segments").size() == before + 1);

        admin.complete(processor, "merge");
        admin.awaitProcessor(processor, it -> it.path("segments").size() == before);
    }

    @Test
    @EmbeddedOnly
    void segmentsThatAreNoHalvesOfOneAreNotMerged(
            SafelightClient safelight, ApplicationUnderTest application) throws IOException {
        Admin admin = safelight.admin();
        String processor = admin.processor("statistics").path("name").stringValue();
        for (String what : List.of("split", "split?segment=1")) {
            int before = admin.processor(processor).path("segments").size();
            admin.complete(processor, what);
            admin.awaitProcessor(processor, it -> it.path("segments").size() == before + 1);
        }

        JsonNode merge = admin.ended(admin.begin(processor, "merge?segment=0"), "failed");

        assertThat(merge.path("reason").stringValue()).contains("not two halves");
        assertThat(application.output()).doesNotContain("Merge Task for segment");
        for (int left = 2; left > 0; left--) {
            int segments = left;
            admin.complete(processor, "merge");
            admin.awaitProcessor(processor, it -> it.path("segments").size() == segments);
        }
    }

    @Test
    void whatActsOnTheWorldIsNotReplayed(SafelightClient safelight) {
        for (String reaction :
                List.of("thumbnail-saga", "thumbnail-backlog", "byte-removal", "photo-register")) {
            Answer refused = safelight.admin().ask(reaction, "replay");

            refused.expectingProblem(409, "not-replayable");
            assertThat(refused.json().path("detail").stringValue()).contains(reaction);
            safelight.admin().ask(reaction, "rollback").expectingProblem(409, "not-replayable");
        }
    }

    @Test
    void whatDoesNotExistIsNotFound(SafelightClient safelight) {
        safelight
                .http()
                .get("/api/v1/admin/processors/darkroom")
                .expectingProblem(404, "not-found");
        safelight.admin().ask("darkroom", "pause").expectingProblem(404, "not-found");
        safelight
                .http()
                .get("/api/v1/admin/operations/darkroom")
                .expectingProblem(404, "not-found");
        safelight.admin().cancel("darkroom").expectingProblem(404, "not-found");
        safelight
                .http()
                .send("POST", "/api/v1/admin/processors/search/split?segment=99")
                .expectingProblem(409, "no-such-segment");
    }

    @Test
    void whoAskedForWhatAndWhenIsKept(SafelightClient safelight) {
        Admin admin = safelight.admin();
        String processor = admin.processor(SEARCH).path("name").stringValue();

        String operation = admin.complete(processor, "start").path("id").stringValue();

        JsonNode kept = admin.operation(operation);
        assertThat(kept.path("kind").stringValue()).isEqualTo("start");
        assertThat(kept.path("target").stringValue()).isEqualTo(processor);
        assertThat(kept.path("requestedBy").stringValue()).isEqualTo("admin");
        assertThat(kept.path("requestedAt").stringValue()).startsWith("20");
        assertThat(kept.path("progress").doubleValue()).isEqualTo(1);
        assertThat(admin.operations()).contains(kept);
        admin.cancel(operation).expectingProblem(409, "operation-ended");
    }
}
