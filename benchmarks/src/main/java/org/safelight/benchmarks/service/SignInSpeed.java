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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String NOBODY_LOOKS = "nobody looks";
    private static final int CLIENTS = 4;
    private static final int WARM_UP_ROUNDS = 10;
    private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

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
            Map<String, Wrk> ways = ways(client, issuer, paths, seconds);
            ask(ways, WARM_UP_ROUNDS, node);
            say("%d cores", Runtime.getRuntime().availableProcessors());
            say("thumbnails, %d rounds of %d s each, 16 connections", rounds, seconds);
            sayRows(ask(ways, rounds, node));
        }
    }

    private static Node start(Path work, HomeIssuer issuer) throws IOException {
        var settings = new HashMap<>(issuer.settings());
        settings.put("SAFELIGHT_DATA", work.resolve("data").toString());
        return Node.startWith(OpenDoor.class, "standalone", Shape.PORT, work, settings);
    }

    private static Map<String, Wrk> ways(Client client, HomeIssuer issuer, Path paths, int seconds)
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
        var ways = new LinkedHashMap<String, Wrk>();
        ways.put(NOBODY_LOOKS, new Wrk(paths, seconds, OpenDoor.HEADER, "true"));
        ways.put("session", new Wrk(paths, seconds, "Cookie", cookie));
        ways.put("API key", new Wrk(paths, seconds, "X-API-Key", secret.group(1)));
        ways.put(
                "bearer token",
                new Wrk(paths, seconds, "Authorization", "Bearer " + issuer.token()));
        ways.put("name and password", new Wrk(paths, seconds));
        return ways;
    }

    /** In turns, each round beginning with another one. */
    private static Map<String, List<Wrk.Outcome>> ask(Map<String, Wrk> ways, int rounds, Node node)
            throws IOException, InterruptedException {
        var outcomes = new LinkedHashMap<String, List<Wrk.Outcome>>();
        List<String> names = List.copyOf(ways.keySet());
        names.forEach(name -> outcomes.put(name, new ArrayList<>()));
        for (int turn = 0; turn < rounds * names.size(); turn++) {
            String name = names.get((turn / names.size() + turn) % names.size());
            Wrk.Outcome outcome = ways.get(name).ask(Shape.PORT, List.of(node.handle()));
            if (outcome.bad() > 0) {
                throw new IllegalStateException(name + " was refused");
            }
            outcomes.get(name).add(outcome);
        }
        return outcomes;
    }

    private static void sayRows(Map<String, List<Wrk.Outcome>> outcomes) {
        say("%-18s      /s  CPU us  of it  (quarter to three quarters)", "");
        double[] base = cpu(outcomes.get(NOBODY_LOOKS));
        outcomes.forEach(
                (name, row) -> {
                    double[] cpu = cpu(row);
                    double[] ratios = new double[cpu.length];
                    Arrays.setAll(ratios, i -> cpu[i] / base[i]);
                    double[] speeds = row.stream().mapToDouble(Wrk.Outcome::perSecond).toArray();
                    say(
                            "%-18s %7.0f %7.1f  %5.3f  (%.3f to %.3f)",
                            name,
                            at(speeds, 2),
                            at(cpu, 2),
                            at(ratios, 2),
                            at(ratios, 1),
                            at(ratios, 3));
                });
    }

    private static double[] cpu(List<Wrk.Outcome> row) {
        return row.stream().mapToDouble(Wrk.Outcome::cpu).toArray();
    }

    private static double at(double[] figures, int quarters) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * quarters / 4];
    }
}
