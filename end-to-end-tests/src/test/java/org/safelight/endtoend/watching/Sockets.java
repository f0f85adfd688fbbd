package org.safelight.endtoend.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets of a process and of those that it has started, as Linux shows them (proc(5)). */
record Sockets(ProcessHandle process, int port) {

    private static final Path PROC = Path.of("/proc");

    /** Where the machine tells. */
    static boolean canBeSeen() {
        return Files.exists(PROC.resolve("self/net/tcp"));
    }

    /** Those that are neither the port it serves nor a connection of one of its clients. */
    List<String> outbound() {
        List<String> outbound = new ArrayList<>();
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(it -> outbound.addAll(outbound(PROC.resolve(Long.toString(it.pid())))));
        return outbound;
    }

    private List<String> outbound(Path of) {
        try {
            Set<String> its = inodes(of);
            List<String> outbound = new ArrayList<>();
            for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
                Files.readAllLines(of.resolve("net").resolve(table)).stream()
                        .skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(cells -> its.contains(cells[9]))
                        .filter(cells -> !isServing(cells))
                        .forEach(cells -> outbound.add(table + " to " + cells[2]));
            }
            return outbound;
        } catch (IOException | UncheckedIOException hasEnded) {
            return List.of();
        }
    }

    /** When it stops, its server calls itself once, to wake whoever waits for connections. */
    private boolean isServing(String[] cells) {
        return port(cells[1]) == port || (port(cells[2]) == port && isLoopback(cells[2]));
    }

    private static int port(String end) {
        return Integer.parseInt(end.substring(end.indexOf(':') + 1), 16);
    }

    /** 127.0.0.1 in the machine's byte order, by itself or as an IPv6 address. */
    private static boolean isLoopback(String end) {
        return end.matches("(0{16}FFFF0000)?0100007F:.*");
    }

    private static Set<String> inodes(Path of) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> open = Files.list(of.resolve("fd"))) {
            for (Path descriptor : open.toList()) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
