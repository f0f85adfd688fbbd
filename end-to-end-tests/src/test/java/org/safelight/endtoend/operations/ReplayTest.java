package org.safelight.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.client.Admin;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A view is made again from the log beside the one that serves, and takes over without a reader
 * noticing. {@code -Dsafelight.kills=20} makes the last test the long form.
 */
@EmbeddedOnly
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

    private static final int KILLS = Integer.getInteger("safelight.kills", 1);
    private static final int EVENTS = 4_000;
    private static final int ALBUMS = 40;
    private static final String LIBRARY = "library-3";
    private static final String SEARCH = "search";
    private static final String STATISTICS = "statistics";

    private EmbeddedApplication application;

    @BeforeAll
    void start() throws Exception {
        application = EmbeddedApplication.fresh(Map.of("SAFELIGHT_VIEWS_GRACE", "0s"));
        application.start();
        LongPast.of(application, ALBUMS, EVENTS);
    }

    @AfterAll
    void close() {
        application.close();
    }

    private SafelightClient safelight() {
        return SafelightClient.of(application);
    }

    private Admin admin() {
        return safelight().admin();
    }

    private SlotFile serving() {
        return SlotFile.of(application.dataFolder(), admin().processor(LIBRARY));
    }

    @Test
    void readersNoticeNothingOfReplaysAndRollbacks() throws Exception {
        SlotFile before = serving();
        var readers = new Readers(safelight());

        List<String> surprises =
                readers.surprisedBy(
                        () -> {
                            List<String> replays = new ArrayList<>();
                            for (String view : List.of(LIBRARY, SEARCH, STATISTICS)) {
                                replays.add(admin().begin(view, "replay"));
                            }
                            replays.forEach(admin()::done);
                            admin().complete(LIBRARY, "rollback");
                            admin().complete(LIBRARY, "rollback");
                        });

        assertThat(surprises).isEmpty();
        assertThat(readers.reads()).isGreaterThan(12);
        assertThat(serving()).isNotEqualTo(before);
        assertThat(serving().rows()).isEqualTo(before.rows());
    }

    @Test
    void pagesAndTokensOutliveATakeOver() {
        JsonNode first = safelight().http().get("/api/v1/albums?pageSize=7").expecting(200).json();
        String behind = "/api/v1/albums?pageSize=7&pageToken=" + token(first);
        String expected = safelight().http().get(behind).expecting(200).text();

        String replay = admin().begin(LIBRARY, "replay");
        Answer created = safelight().albums().tryCreate(Map.of("title", "Meanwhile"));
        String album = created.expecting(201).json().path("id").stringValue();
        admin().done(replay);

        assertThat(safelight().http().get(behind).expecting(200).text()).isEqualTo(expected);
        safelight()
                .albums()
                .find(album, "Consistency-Token", created.consistencyToken())
                .expecting(200);
        safelight().albums().delete(album).expecting(204);
    }

    private static String token(JsonNode page) {
        return page.path("nextPageToken").stringValue();
    }

    @Test
    void aRowThatWasDamagedByHandIsHealed() throws Exception {
        Map<String, List<String>> whole = serving().rows();
        assertThat(serving().change("DELETE FROM albums WHERE rowid % 3 = 0")).isPositive();
        assertThat(serving().rows()).isNotEqualTo(whole);

        JsonNode replay = admin().complete(LIBRARY, "replay");

        assertThat(replay.path("progress").doubleValue()).isEqualTo(1);
        assertThat(serving().rows()).isEqualTo(whole);
    }

    @Test
    void aRollbackTakesNoTime() {
        admin().complete(LIBRARY, "replay");
        String slot = admin().processor(LIBRARY).path("name").stringValue();

        JsonNode rollback = admin().complete(LIBRARY, "rollback");

        assertThat(Duration.between(instant(rollback, "requestedAt"), instant(rollback, "endedAt")))
                .isLessThan(Duration.ofSeconds(1));
        assertThat(admin().processor(LIBRARY).path("name").stringValue()).isNotEqualTo(slot);
    }

    private static Instant instant(JsonNode operation, String field) {
        return Instant.parse(operation.path(field).stringValue());
    }

    @Test
    void aReplayIsCancelledAndTheViewStaysWhereItIs() {
        String slot = admin().processor(LIBRARY).path("name").stringValue();
        String idle = slot.endsWith("-a") ? LIBRARY + "-b" : LIBRARY + "-a";
        admin().complete(idle, "pause");
        String replay = admin().begin(LIBRARY, "replay");
        await().until(() -> admin().processor(idle).path("role").stringValue().equals("filling"));
        assertThat(admin().begin(LIBRARY, "replay")).isEqualTo(replay);

        admin().cancel(replay).expecting(202);

        admin().ended(replay, "cancelled");
        assertThat(admin().processor(LIBRARY).path("name").stringValue()).isEqualTo(slot);
        admin().ask(LIBRARY, "rollback").expectingProblem(409, "nothing-to-roll-back-to");
        admin().complete(idle, "start");
    }

    @Test
    void aKilledReplayGoesOnAndEndsLikeAnUndisturbedOne() throws Exception {
        Map<String, List<String>> clean = serving().rows();
        int caught = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String replay = admin().begin(LIBRARY, "replay");
            int after = ThreadLocalRandom.current().nextInt(5, 95);
            await().pollInterval(Duration.ofMillis(2))
                    .until(() -> percentOf(admin().operation(replay)) >= Math.min(after, 60));
            caught += isRunning(admin().operation(replay)) ? 1 : 0;
            application.kill();
            application.start();

            admin().done(replay);
            assertThat(serving().rows()).isEqualTo(clean);
        }
        System.out.println(caught + " of " + KILLS + " kills met a replay on its way");
    }

    @Test
    void aNewVersionOfAProjectionIsReplayedByItself() throws Exception {
        Map<String, List<String>> before = serving().rows();
        String slot = admin().processor(LIBRARY).path("name").stringValue();
        application.stop();
        new SlotFile(application.dataFolder().resolve("operations.db"))
                .change("UPDATE views SET a_version = 0, b_version = 0 WHERE view = 'library-3'");

        application.start();

        JsonNode replay =
                await().until(
                                () -> admin().operations().getFirst(),
                                it -> it.path("requestedBy").stringValue().equals("safelight"));
        assertThat(replay.path("kind").stringValue()).isEqualTo("replay");
        assertThat(replay.path("target").stringValue()).isEqualTo(LIBRARY);
        admin().done(replay.path("id").stringValue());
        assertThat(admin().processor(LIBRARY).path("name").stringValue()).isNotEqualTo(slot);
        assertThat(serving().rows()).isEqualTo(before);
    }

    private static double percentOf(JsonNode operation) {
        return isRunning(operation) ? 100 * operation.path("progress").doubleValue() : 100;
    }

    private static boolean isRunning(JsonNode operation) {
        return operation.path("state").stringValue().equals("running");
    }
}
