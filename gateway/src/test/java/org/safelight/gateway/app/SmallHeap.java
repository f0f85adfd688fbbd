package org.safelight.gateway.app;

import org.safelight.gateway.Gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway in a process of its own with little memory. */
public final class SmallHeap implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Netty started on port (\\d+)");

    private final Process process;
    private final int port;

    private SmallHeap(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Waits until it listens. */
    public static SmallHeap before(Upstream service, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Gateway.class.getName(), "--server.port=0"));
        command.add("--safelight.gateway.command-side=" + service.address());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(System.out::println));
                return new SmallHeap(process, Integer.parseInt(port.group(1)));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("It did not start:\n" + said);
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
