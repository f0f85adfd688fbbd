package org.safelight.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.benchmarks.processor.ProcessorTime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Asks a server for a list of paths by name and password, over 16 connections that stay open, as
 * fast as it answers, and counts.
 */
record Wrk(Path paths, int seconds) {

    private static final String CONNECTIONS = "16";

    /** What came of it; latencies and CPU time in microseconds. */
    record Outcome(
            double perSecond, double megabytes, double median, double slow, double cpu, long bad) {}

    /** The CPU time of these processes counts, over all their threads. */
    Outcome ask(int port, List<ProcessHandle> servers) throws IOException, InterruptedException {
        var before = ProcessorTime.of(servers);
        String[] result = run(port);
        long spent = ProcessorTime.of(servers).since(before);
        double requests = Double.parseDouble(result[1]);
        double time = Double.parseDouble(result[2]);
        return new Outcome(
                1e6 * requests / time,
                Double.parseDouble(result[3]) / time,
                Double.parseDouble(result[4]),
                Double.parseDouble(result[5]),
                spent / 1e3 / requests,
                Long.parseLong(result[6]));
    }

    private String[] run(int port) throws IOException, InterruptedException {
        var wrk =
                new ProcessBuilder(
                        List.of(
                                "wrk",
                                "-t1",
                                "-c" + CONNECTIONS,
                                "-d" + seconds + "s",
                                "-s",
                                "benchmarks/bytes.lua",
                                "http://127.0.0.1:" + port,
                                "--",
                                paths.toString(),
                                "Authorization",
                                Client.credential()));
        Process process = wrk.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said: " + said))
                .split(" ", -1);
    }
}
