package org.safelight.benchmarks.service;

import static org.safelight.benchmarks.service.Load.say;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Thumbnails and originals from Safelight in its embedded shape, and from nginx over the same
 * bytes, in turns.
 *
 * <p>Arguments: a work folder that does not exist yet, a JPEG file, the number of photos, of
 * rounds, and the seconds of a turn. The current folder is the repository's root.
 */
final class BytesSpeed {

    private static final String SAFELIGHT = "Safelight";
    private static final int CLIENTS = 4;
    private static final int ORIGINALS = 40;
    private static final int WARM_UP_TURNS = 5;
    private static final int CONNECTIONS = 16;
    private static final List<Integer> PACES = List.of(500, 2_000, 4_000);

    private record Server(int port, List<ProcessHandle> processes) {}

    private BytesSpeed() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        Path work = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
        var photographs = new Photographs(Files.readAllBytes(Path.of(arguments[1])));
        int rounds = Integer.parseInt(arguments[3]);
        int seconds = Integer.parseInt(arguments[4]);
        try (Shape shape = Shape.start("embedded", work)) {
            Client client = shape.client();
            photographs.upload(client, Integer.parseInt(arguments[2]), CLIENTS);
            Load.awaitThumbnails(client);
            Path nginxFolder = work.resolve("nginx");
            Path thumbnails = copy(client, "thumbnail", Integer.MAX_VALUE, nginxFolder);
            Path originals = copy(client, "original", ORIGINALS, nginxFolder);
            List<ProcessHandle> ours = shape.nodes().stream().map(Node::handle).toList();
            try (Nginx nginx = Nginx.start(nginxFolder)) {
                say("%d cores", Runtime.getRuntime().availableProcessors());
                var servers = servers(ours, nginx);
                new Wrk(thumbnails, WARM_UP_TURNS * seconds).ask(Shape.PORT, ours);
                compare("thumbnails", servers, new Wrk(thumbnails, seconds), rounds);
                servers.remove("nginx, asking Safelight");
                for (int perSecond : PACES) {
                    List<String> paths = Files.readAllLines(thumbnails);
                    pace(servers, new Pace(paths, CONNECTIONS, perSecond, seconds), rounds);
                }
                compare("originals", servers, new Wrk(originals, seconds), rounds);
            }
        }
    }

    private static Map<String, Server> servers(List<ProcessHandle> ours, Nginx nginx) {
        var both = Stream.concat(ours.stream(), nginx.handles().stream()).toList();
        var servers = new LinkedHashMap<String, Server>();
        servers.put(SAFELIGHT, new Server(Shape.PORT, ours));
        servers.put(
                "nginx, auth_request", new Server(Nginx.ASKING_A_TINY_SERVICE, nginx.handles()));
        servers.put("nginx, asking Safelight", new Server(Nginx.ASKING_SAFELIGHT, both));
        servers.put("nginx, auth_basic", new Server(Nginx.BY_ITSELF, nginx.handles()));
        return servers;
    }

    /** Puts the bytes where nginx finds them under the same paths, and returns a list of these. */
    private static Path copy(Client client, String kind, int most, Path folder)
            throws IOException, InterruptedException {
        List<String> paths = client.addresses(kind).stream().limit(most).toList();
        for (String path : paths) {
            Path file = folder.resolve("files" + path.substring(0, path.indexOf('?')));
            Files.createDirectories(file.getParent());
            Files.write(file, client.bytes(path));
        }
        return Files.write(folder.resolve(kind + "s"), paths);
    }

    /** What is asked of a server for one turn. */
    @FunctionalInterface
    private interface Turn<T> {

        T of(Server server) throws IOException, InterruptedException, ExecutionException;
    }

    /** What came of each server's turns, round after round. */
    private static <T> Map<String, List<T>> inTurns(
            Map<String, Server> servers, int rounds, Turn<T> turn)
            throws IOException, InterruptedException, ExecutionException {
        var outcomes = new LinkedHashMap<String, List<T>>();
        for (int i = 0; i < rounds; i++) {
            for (var server : servers.entrySet()) {
                outcomes.computeIfAbsent(server.getKey(), name -> new ArrayList<>())
                        .add(turn.of(server.getValue()));
            }
        }
        return outcomes;
    }

    private static void compare(String what, Map<String, Server> servers, Wrk wrk, int rounds)
            throws IOException, InterruptedException, ExecutionException {
        var outcomes = inTurns(servers, rounds, it -> wrk.ask(it.port(), it.processes()));
        say("%s, medians of %d rounds of %d s, 16 connections", what, rounds, wrk.seconds());
        say("%-24s      /s   MB/s  p50 ms  p99 ms  CPU us  bad   of it", "");
        List<Wrk.Outcome> ours = outcomes.getOrDefault(SAFELIGHT, List.of());
        outcomes.forEach((name, theirs) -> sayRow(name, theirs, ours));
    }

    /** The same number of requests a second for each: how long they take when there is room. */
    private static void pace(Map<String, Server> servers, Pace pace, int rounds)
            throws IOException, InterruptedException, ExecutionException {
        String who = "Authorization: " + Client.credential();
        var outcomes = inTurns(servers, rounds, it -> pace.ask(who, it.port(), it.processes()));
        say("thumbnails, %d a second, %d connections", pace.perSecond(), CONNECTIONS);
        say("%-24s  p50 ms  p99 ms  CPU us  bad", "");
        outcomes.forEach(
                (name, turns) ->
                        say(
                                "%-24s %7.2f %7.2f %7.0f %4d",
                                name,
                                Pace.Outcome.percentile(turns, 50),
                                Pace.Outcome.percentile(turns, 99),
                                median(turns.stream().mapToDouble(Pace.Outcome::cpu).toArray()),
                                turns.stream().mapToLong(Pace.Outcome::bad).sum()));
    }

    /** The last column is Safelight's share of this server's speed, round by round. */
    private static void sayRow(String name, List<Wrk.Outcome> row, List<Wrk.Outcome> ours) {
        double[] shares = new double[row.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = ours.get(i).perSecond() / row.get(i).perSecond();
        }
        say(
                "%-24s %7.0f %6.0f %7.2f %7.2f %7.0f %4d  %.2f",
                name,
                median(row, Wrk.Outcome::perSecond),
                median(row, Wrk.Outcome::megabytes),
                median(row, Wrk.Outcome::median) / 1e3,
                median(row, Wrk.Outcome::slow) / 1e3,
                median(row, Wrk.Outcome::cpu),
                row.stream().mapToLong(Wrk.Outcome::bad).sum(),
                median(shares));
    }

    private static double median(List<Wrk.Outcome> row, ToDoubleFunction<Wrk.Outcome> figure) {
        return median(row.stream().mapToDouble(figure).toArray());
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
