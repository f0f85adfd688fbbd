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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same thumbnails from one process, by each way of signing in and without any: what is added to
 * the CPU time of an answer by knowing who asks, whether they may, and how often they did.
 *
 * <p>Arguments: a work folder that does not exist yet, a JPEG file, the number of photos, of
 * rounds, and the seconds of a turn. The current folder is the repository's root.
 */
final class SignInSpeed {

    private static final int CLIENTS = 4;
    private static final int WARM_UP_ROUNDS = 10;
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

    /** How somebody asks, and what came of it. */
    private record Way(String name, Wrk wrk, List<Wrk.Outcome> outcomes) {

        Way(String name, Wrk wrk) {
            this(name, wrk, new ArrayList<>());
        }

        double[] cpu() {
            return outcomes.stream().mapToDouble(Wrk.Outcome::cpu).toArray();
        }
    }

    private SignInSpeed() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException, GeneralSecurityException {
        Path work = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var photographs = new Photographs(Files.readAllBytes(Path.of(arguments[1])));
        int rounds = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        try (HomeIssuer issuer = HomeIssuer.start();
                Node node = start(work, issuer)) {
            node.awaitReady();
            Client client = Client.of(Shape.PORT);
            photographs.upload(client, Integer.parseInt(arguments[2]), CLIENTS);
            Load.awaitThumbnails(client);
            Path paths = Files.write(work.resolve("thumbnails"), client.addresses("thumbnail"));
            List<Way> ways = ways(client, issuer, paths, seconds);
            ask(ways, WARM_UP_ROUNDS, node);
            ways.forEach(way -> way.outcomes().clear());
            say("%d cores", Runtime.getRuntime().availableProcessors());
            say("thumbnails, %d rounds of %d s each, 16 connections", rounds, seconds);
            ask(ways, rounds, node);
            sayRows(ways);
        }
    }

    private static Node start(Path work, HomeIssuer issuer) throws IOException {
        var settings = new HashMap<>(issuer.settings());
        settings.put("SAFELIGHT_DATA", work.resolve("data").toString());
        return Node.startWith(OpenDoor.class, "standalone", Shape.PORT, work, settings);
    }

    private static List<Way> ways(Client client, HomeIssuer issuer, Path paths, int seconds)
            throws IOException, InterruptedException, GeneralSecurityException {
        String key = client.post("/api/v1/keys", "{\"name\":\"B\",\"scopes\":[\"read\"]}").body();
        Matcher secret = KEY.matcher(key);
        if (!secret.find()) {
            throw new IllegalStateException("The answer has no key");
        }
        String cookie =
                client.post("/api/v1/session", "")
                        .headers()
                        .firstValue("Set-Cookie")
                        .map(setting -> setting.substring(0, setting.indexOf(';')))
                        .orElseThrow();
        return List.of(
                new Way("nobody looks", new Wrk(paths, seconds, OpenDoor.HEADER, "true")),
                new Way("session", new Wrk(paths, seconds, "Cookie", cookie)),
                new Way("API key", new Wrk(paths, seconds, "X-API-Key", secret.group(1))),
                new Way(
                        "bearer token",
                        new Wrk(paths, seconds, "Authorization", "Bearer " + issuer.token())),
                new Way("name and password", new Wrk(paths, seconds)));
    }

    /** In turns, each round beginning with another one. */
    private static void ask(List<Way> ways, int rounds, Node node)
            throws IOException, InterruptedException {
        for (int turn = 0; turn < rounds * ways.size(); turn++) {
            Way way = ways.get((turn / ways.size() + turn) % ways.size());
            Wrk.Outcome outcome = way.wrk().ask(Shape.PORT, List.of(node.handle()));
            if (outcome.bad() > 0) {
                throw new IllegalStateException(way.name() + " was refused");
            }
            way.outcomes().add(outcome);
        }
    }

    private static void sayRows(List<Way> ways) {
        say("%-18s      /s  CPU us  of it  (quarter to three quarters)", "");
        double[] base = ways.getFirst().cpu();
        for (Way way : ways) {
            double[] cpu = way.cpu();
            double[] ratios = new double[cpu.length];
            Arrays.setAll(ratios, i -> cpu[i] / base[i]);
            double[] speeds = way.outcomes().stream().mapToDouble(Wrk.Outcome::perSecond).toArray();
            say(
                    "%-18s %7.0f %7.1f  %5.3f  (%.3f to %.3f)",
                    way.name(),
                    at(speeds, 2),
                    at(cpu, 2),
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
