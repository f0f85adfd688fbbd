package org.safelight.benchmarks.service;

import static org.safelight.benchmarks.service.Load.say;

import org.safelight.benchmarks.signin.HomeIssuer;
import org.safelight.benchmarks.signin.OpenDoor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * The same thumbnails from one process at the same rate, by each way of signing in and without any:
 * what is added to the CPU time of an answer by knowing who asks, whether they may, and how often
 * they did.
 *
 * <p>Arguments: a work folder that does not exist yet, a JPEG file, the number of photos, of
 * rounds, the seconds of a turn, and the requests a second. The current folder is the repository's
 * root.
 */
final class SignInSpeed {

    private static final int CLIENTS = 4;
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_ROUNDS = 10;

    /** How somebody says who asks, and what came of it. */
    private record Way(String name, String header, List<Pace.Outcome> outcomes) {

        Way(String name, String header) {
            this(name, header, new ArrayList<>());
        }

        double[] cpu() {
            return outcomes.stream().mapToDouble(Pace.Outcome::cpu).toArray();
        }
    }

    private SignInSpeed() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, GeneralSecurityException {
        Path work = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var photographs = new Photographs(Files.readAllBytes(Path.of(arguments[1])));
        int rounds = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        int perSecond = Integer.parseInt(arguments[5]);
        try (HomeIssuer issuer = HomeIssuer.start();
                Node node = start(work, issuer)) {
            node.awaitReady();
            Client client = Client.of(Shape.PORT);
            photographs.upload(client, Integer.parseInt(arguments[2]), CLIENTS);
            Load.awaitThumbnails(client);
            List<Way> ways = ways(client, issuer);
            var pace = new Pace(client.addresses("thumbnail"), CONNECTIONS, perSecond, seconds);
            ask(pace, ways, WARM_UP_ROUNDS, node);
            ways.forEach(way -> way.outcomes().clear());
            say("%d cores", Runtime.getRuntime().availableProcessors());
            say(
                    "thumbnails, %d a second over %d connections, %d rounds of %d s each",
                    perSecond, CONNECTIONS, rounds, seconds);
            ask(pace, ways, rounds, node);
            sayRows(ways);
        }
    }

    private static Node start(Path work, HomeIssuer issuer) throws IOException {
        var settings = new HashMap<>(issuer.settings());
        settings.put("SAFELIGHT_DATA", work.resolve("data").toString());
        return Node.startWith(OpenDoor.class, "standalone", Shape.PORT, work, settings);
    }

    private static List<Way> ways(Client client, HomeIssuer issuer)
            throws IOException, InterruptedException, GeneralSecurityException {
        String cookie =
                client.post("/api/v1/session", "")
                        .headers()
                        .firstValue("Set-Cookie")
                        .map(setting -> setting.substring(0, setting.indexOf(';')))
                        .orElseThrow();
        return List.of(
                new Way("nobody is asked", OpenDoor.UNASKED + ": true"),
                new Way("nor told", OpenDoor.BARE + ": true"),
                new Way("session", "Cookie: " + cookie),
                new Way("API key", "X-API-Key: " + client.readingKey("")),
                new Way("bearer token", "Authorization: Bearer " + issuer.token()),
                new Way("name and password", "Authorization: " + Client.credential()));
    }

    /** In turns, each round beginning with another one. */
    private static void ask(Pace pace, List<Way> ways, int rounds, Node node)
            throws IOException, InterruptedException, ExecutionException {
        for (int turn = 0; turn < rounds * ways.size(); turn++) {
            Way way = ways.get((turn / ways.size() + turn) % ways.size());
            Pace.Outcome outcome = pace.ask(way.header(), Shape.PORT, List.of(node.handle()));
            if (outcome.bad() > 0) {
                throw new IllegalStateException(way.name() + " was refused");
            }
            way.outcomes().add(outcome);
        }
    }

    private static void sayRows(List<Way> ways) {
        say("%-18s CPU us  p50 ms  p99 ms  of it  (quarter to three quarters)", "");
        double[] base = ways.getFirst().cpu();
        for (Way way : ways) {
            double[] cpu = way.cpu();
            double[] ratios = new double[cpu.length];
            Arrays.setAll(ratios, i -> cpu[i] / base[i]);
            say(
                    "%-18s %6.1f  %6.2f  %6.2f  %5.3f  (%.3f to %.3f)",
                    way.name(),
                    at(cpu, 2),
                    Pace.Outcome.percentile(way.outcomes(), 50),
                    Pace.Outcome.percentile(way.outcomes(), 99),
                    at(ratios, 2),
                    at(ratios, 1),
                    at(ratios, 3));
        }
    }

    private static double at(double[] figures, int quarters) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * quarters / 4];
    }
}
