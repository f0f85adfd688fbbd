package org.safelight.endtoend.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import java.util.Map;

/** An administrator changes what is logged while everything runs; it is noted, and it ends. */
@ExtendWith(SharedApplication.class)
class LogLevelTest {

    private static final String ALL = "/api/v1/admin/loggers/";
    private static final String LOGGER = ALL + "org.safelight.query.web";

    private Http http;

    @BeforeEach
    void signIn(SafelightClient safelight) {
        http = safelight.http();
    }

    @Test
    void aLevelIsChangedForAWhileAndTakenBackByCancelling(ApplicationUnderTest application) {
        assertThat(level()).isEqualTo("info");

        Answer asked =
                http.sendJson("POST", LOGGER, Map.of("level", "debug", "minutes", 5))
                        .expecting(202);

        await().until(() -> level().equals("debug"));
        String operation = asked.header("Location").orElseThrow();
        var kept = http.get(operation).expecting(200).json();
        assertThat(kept.path("requestedBy").stringValue()).isEqualTo(ApplicationUnderTest.ADMIN);
        assertThat(kept.path("target").stringValue()).isEqualTo("org.safelight.query.web");
        http.sendJson("POST", LOGGER, Map.of("level", "trace")).expectingProblem(409, "level-held");

        http.send("POST", operation + "/cancel").expecting(202);

        await().until(() -> level().equals("info"));
        await().until(
                        () ->
                                application
                                        .output()
                                        .contains("org.safelight.query.web writes at DEBUG until"));
        await().until(() -> state(operation).equals("cancelled"));
    }

    @Test
    void whatIsNoLevelNoTimeOrNoLoggerIsRefused() {
        http.sendJson("POST", LOGGER, Map.of("level", "loud"))
                .expectingProblem(400, "invalid-value");
        http.sendJson("POST", LOGGER, Map.of("level", "debug", "minutes", 0))
                .expectingProblem(400, "invalid-value");
        http.sendJson("POST", LOGGER, Map.of("level", "debug", "minutes", 1441))
                .expectingProblem(400, "invalid-value");
        http.get(ALL + "a..b").expectingProblem(404, "not-found");
        http.anonymous().get(LOGGER).expectingProblem(401, "unauthorized");
    }

    private String state(String operation) {
        return http.get(operation).expecting(200).json().path("state").stringValue();
    }

    private String level() {
        return http.get(LOGGER).expecting(200).json().path("level").stringValue();
    }
}
