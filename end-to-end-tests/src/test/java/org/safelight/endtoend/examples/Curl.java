package org.safelight.endtoend.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real thing, by a shell; where it writes to is set in a file of its own. */
record Curl(Path folder) implements Client {

    private static final String SETTINGS =
            """
            silent
            show-error
            max-time = 30
            dump-header = "headers"
            output = "body"
            """;

    /** Its status when the time that it was given is over, as with a stream without an end. */
    private static final int TIME_IS_OVER = 28;

    private static final int PATIENCE_SECONDS = 60;

    static boolean isInstalled() {
        try {
            var curl = new ProcessBuilder("curl", "--version");
            curl.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return curl.start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Reply run(String command, Map<String, String> values) throws IOException {
        Path headers = folder.resolve("headers");
        Path body = folder.resolve("body");
        Files.deleteIfExists(headers);
        Files.deleteIfExists(body);
        Files.writeString(folder.resolve(".curlrc"), SETTINGS);
        var shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
        shell.environment().putAll(values);
        shell.environment().put("CURL_HOME", folder.toString());
        shell.redirectErrorStream(true);
        Process running = shell.start();
        String said = new String(running.getInputStream().readAllBytes(), UTF_8);
        int end = end(running);
        if (end != 0 && !(end == TIME_IS_OVER && command.contains("--max-time"))) {
            throw new IOException(command + " ended with " + end + ": " + said);
        }
        byte[] bytes = Files.exists(body) ? Files.readAllBytes(body) : new byte[0];
        return reply(Files.readAllLines(headers), bytes);
    }

    private static int end(Process running) throws IOException {
        try {
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
                throw new IOException("curl does not come to an end");
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Reply reply(List<String> lines, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        int status = 0;
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith("HTTP/")) {
                headers.clear();
                status = Integer.parseInt(line.split(" ", 3)[1]);
            } else if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Reply(status, headers, body);
    }

    @Override
    public String name() {
        return "curl";
    }
}
