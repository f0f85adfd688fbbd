package org.safelight.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.ApplicationUnderTest;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Accounts;
import org.safelight.endtoend.client.Http;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/**
 * Whatever is sent, the service answers with a status that is described and a body that fits, and
 * tells nobody else, not even its log, what only the sender knows. Each build sends {@value
 * #IN_EACH_BUILD} requests, the same ones. {@code -Dsafelight.fuzz=10000} sends so many others, to
 * a service of their own, {@code -Dsafelight.fuzz.seed} the same ones again.
 */
@EmbeddedOnly
@ExtendWith(SharedApplication.class)
class FuzzTest {

    private static final int IN_EACH_BUILD = 1_200;

    @Test
    void everyAnswerIsOneThatIsDescribed(ApplicationUnderTest shared) throws IOException {
        int requests = Integer.getInteger("safelight.fuzz", 0);
        if (requests == 0) {
            sendTo(shared, IN_EACH_BUILD, 1, false);
            return;
        }
        var settings = Map.of("SAFELIGHT_ACCESS_LOG", "true");
        try (var application = EmbeddedApplication.fresh(settings)) {
            application.start();
            long seed = Long.getLong("safelight.fuzz.seed", System.nanoTime());
            sendTo(application, requests, seed, true);
        }
    }

    private static void sendTo(
            ApplicationUnderTest application, int requests, long seed, boolean alone)
            throws IOException {
        SafelightClient admin = SafelightClient.of(application);
        Http http =
                new Accounts(admin.http()).open("fuzz-" + UUID.randomUUID(), "user", Things.WORDS);
        var person = new SafelightClient(http);
        int before = application.output().length();
        var things = new Things(admin, person, alone);
        var fuzz = new Fuzz(admin.http(), http, things, Chance.of(seed));

        fuzz.send(requests);

        System.out.printf(
                "-Dsafelight.fuzz=%d -Dsafelight.fuzz.seed=%d: %s%n",
                requests, seed, fuzz.statuses());
        assertThat(fuzz.objections()).as("%s", fuzz.statuses()).isEmpty();
        assertThat(
                        application
                                .output()
                                .substring(before)
                                .lines()
                                .filter(line -> tellsTooMuch(line, things, alone)))
                .isEmpty();
    }

    /** Who pauses and merges processors at random is told in the log why that cannot be. */
    private static boolean tellsTooMuch(String line, Things things, boolean alone) {
        return line.contains("nobody foresaw")
                || (!alone && line.startsWith("\tat "))
                || things.secrets().stream().anyMatch(line::contains);
    }
}
