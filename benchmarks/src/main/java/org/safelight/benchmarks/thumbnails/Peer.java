package org.safelight.benchmarks.thumbnails;

import org.safelight.benchmarks.processor.ProcessorTime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A maker of thumbnails in a process of its own, warm, and asked over its standard input. */
final class Peer implements AutoCloseable {

    /** What a request to load a file begins with. */
    static final String LOAD = "load ";

    private final String name;
    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    private Peer(String name, Process process) {
        this.name = name;
        this.process = process;
        this.requests = process.outputWriter();
        this.answers = process.inputReader();
    }

    static Peer java(String name, Class<?> main, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        return start(name, command);
    }

    static Peer start(String name, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new Peer(name, builder.start());
    }

    String name() {
        return name;
    }

    /**
     * What one thumbnail costs.
     *
     * @param cpuMillis of all threads and processes
     * @param allocatedBytes by Java code; 0 where there is none
     */
    record Cost(double cpuMillis, double allocatedBytes) {}

    /** The mean over so many thumbnails of this file, whose loading does not count. */
    Cost cost(Path image, int iterations) {
        try {
            ask(LOAD + image);
            var before = ProcessorTime.of(process.toHandle());
            double allocated = Double.parseDouble(ask(String.valueOf(iterations)));
            long nanos = ProcessorTime.of(process.toHandle()).since(before);
            return new Cost(nanos / 1e6 / iterations, allocated / iterations);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " ended at " + image, e);
        }
    }

    private String ask(String request) throws IOException {
        requests.write(request + "\n");
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("No answer");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.destroy();
    }
}
