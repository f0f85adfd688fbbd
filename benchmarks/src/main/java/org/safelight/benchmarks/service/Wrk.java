package org.safelight.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Asks a server for a list of paths over 16 connections that stay open, and counts.
 *
 * @param header which says who asks, and {@code value} how
 */
record Wrk(Path paths, int seconds, String header, String value) {

    private static final String CONNECTIONS = "16";
    private static final int MICROSECONDS_A_TICK = 10_000; // proc(5): USER_HZ is 100

    /** Asks by name and password. */
    Wrk(Path paths, int seconds) {
        this(paths, seconds, "Authorization", "Basic " + Client.credential());
    }

    /** What came of it; latencies and CPU time in microseconds. */
    record Outcome(
            double perSecond, double megabytes, double median, double slow, double cpu, long bad) {}

    /** The CPU time of these processes counts, over all their threads. */
    Outcome ask(int port, List<ProcessHandle> servers) throws IOException, InterruptedException {
        long before = ticks(servers);
        String[] result = run(port);
        long spent = ticks(servers) - before;
        double requests = Double.parseDouble(result[1]);
        double time = Double.parseDouble(result[2]);
        return new Outcome(
                1e6 * requests / time,
                Double.parseDouble(result[3]) / time,
                Double.parseDouble(result[4]),
                Double.parseDouble(result[5]),
                spent * MICROSECONDS_A_TICK / requests,
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
                                header,
                                value));
        Process process = wrk.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said: " + said))
                .split(" ", -1);
    }

    /** User and system time (proc(5), fields 14 and 15 of stat). */
    private static long ticks(List<ProcessHandle> processes) throws IOException {
        long sum = 0;
        for (ProcessHandle each : processes) {
            String stat = Files.readString(Path.of("/proc", Long.toString(each.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            sum += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return sum;
    }
}
