package org.safelight.endtoend.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.pictures.Pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Every command of the documentation does what stands beside it, one after the other. With {@code
 * -Dsafelight.examples=write} what was answered becomes {@code docs/examples.json}.
 */
@EmbeddedOnly
class ExamplesTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Without a gap, since commands have it without quotes. */
    private static final String PASSWORD = "a-red-light-in-a-dark-room";

    private static final String WITH_A_LETTER = "GET /api/v1/admin/dead-letters";

    private final Map<String, String> values = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Recording recording = new Recording();

    @TempDir Path folder;

    @Test
    void everyCommandIsAnsweredAsTheDocumentationSays() throws IOException {
        Files.write(folder.resolve("lake.jpg"), Pictures.jpeg(320, 240).bytes());
        Files.write(folder.resolve("harbour.jpg"), Pictures.jpeg(240, 320).bytes());
        Files.write(folder.resolve("torn.png"), Pictures.undecodable().bytes());
        try (var issuer = new HomeIssuer();
                var application = EmbeddedApplication.fresh(settings(issuer))) {
            application.start();
            values.put("SAFELIGHT", application.address().toString());
            values.put("ADMIN", ApplicationUnderTest.ADMIN + ":" + PASSWORD);
            runAll(application);
            recording.settle(application.address(), issuer.address());
        }

        assertThat(wrong).isEmpty();
    }

    private static Map<String, String> settings(HomeIssuer issuer) {
        var settings = new HashMap<>(issuer.settings());
        settings.put("SAFELIGHT_ADMIN_PASSWORD", PASSWORD);
        return settings;
    }

    private void runAll(EmbeddedApplication application) throws IOException {
        var java = JavaClient.in(folder);
        Client client = Curl.isInstalled() ? new Curl(folder) : java;
        System.out.println("The examples of the documentation are run by " + client.name());
        for (Step step : Step.all()) {
            if (step.operation().equals(WITH_A_LETTER)) {
                UnreadableEvent.appendTo(application.dataFolder());
            }
            Reply reply = run(step, client);
            if (step.isExample()) {
                recording.add(step, reply);
            }
            if (step.isExample() && step.isRead() && !step.operation().endsWith("/callback")) {
                say(step, java.run(step.command(), values), "without curl ");
            }
        }
    }

    /** A read is repeated: views follow what was written, and thumbnails take their time. */
    private Reply run(Step step, Client client) throws IOException {
        Reply reply = step.isRead() ? awaited(step, client) : client.run(step.command(), values);
        for (Kept kept : step.kept()) {
            kept.in(reply).ifPresent(found -> values.put(kept.name(), found));
        }
        say(step, reply, "");
        return reply;
    }

    private Reply awaited(Step step, Client client) {
        var last = new AtomicReference<Reply>();
        try {
            await().atMost(SOON)
                    .pollInSameThread()
                    .until(
                            () -> {
                                last.set(client.run(step.command(), values));
                                return isDone(step, last.get());
                            });
        } catch (ConditionTimeoutException _) {
            // What it is answered instead is said with the others.
        }
        return last.get();
    }

    private static boolean isDone(Step step, Reply reply) {
        return reply.status() == step.status()
                && step.kept().stream().allMatch(it -> it.in(reply).isPresent());
    }

    private void say(Step step, Reply reply, String how) {
        if (!isDone(step, reply)) {
            wrong.add(
                    "%s (%s) was answered %s%d: %s"
                            .formatted(
                                    step.title(),
                                    step.operation(),
                                    how,
                                    reply.status(),
                                    new String(
                                            reply.body(),
                                            0,
                                            Math.min(300, reply.body().length),
                                            UTF_8)));
        }
    }
}
