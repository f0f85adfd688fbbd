package org.safelight.endtoend.application;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The embedded shape: one process over a data folder. */
public final class EmbeddedApplication implements ApplicationUnderTest {

    private final Path data;
    private final ServiceProcess process;

    private EmbeddedApplication(Path data, Map<String, String> settings) throws IOException {
        this(data, settings, JavaCommand.ofTheService());
    }

    private EmbeddedApplication(Path data, Map<String, String> settings, List<String> command)
            throws IOException {
        this.data = data;
        var environment = new HashMap<>(settings);
        environment.put("SAFELIGHT_DATA", data.toString());
        this.process = new ServiceProcess("service", command, environment);
    }

    /**
     * An application that is looked at from within, not yet started.
     *
     * @param options for its Java
     * @param classes a folder with classes that it does not ship with
     */
    public static EmbeddedApplication observed(
            Map<String, String> environment, List<String> options, Path classes)
            throws IOException {
        Path data = Files.createTempDirectory(Outputs.folder(), "data-");
        return new EmbeddedApplication(
                data, environment, JavaCommand.ofTheService(options, classes));
    }

    /**
     * An application with a new data folder, not yet started.
     *
     * @param environment what is set beside the address, the data folder and the password
     */
    public static EmbeddedApplication fresh(Map<String, String> environment) throws IOException {
        Path data = Files.createTempDirectory(Outputs.folder(), "data-");
        return new EmbeddedApplication(data, environment);
    }

    /** A second application on the data folder of this one, not yet started. */
    public EmbeddedApplication twin(Map<String, String> others) throws IOException {
        return new EmbeddedApplication(data, others);
    }

    @Override
    public void start() throws IOException {
        process.start();
    }

    /** Starts it, and returns while it begins. */
    public void launch() throws IOException {
        process.launch();
    }

    /** Returns when it is ready to answer. */
    public void awaitReady() {
        process.awaitReady();
    }

    /** Starts what is expected to refuse to start, and returns what it said, once it has ended. */
    public String startInVain() throws IOException {
        return process.startInVain();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    /** Its process, as the machine sees it. */
    public ProcessHandle handle() {
        return process.handle();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.kill();
    }

    @Override
    public URI address() {
        return process.address();
    }

    /** Where it keeps everything. */
    public Path dataFolder() {
        return data;
    }

    @Override
    public String output() throws IOException {
        return process.output();
    }

    @Override
    public void close() {
        process.close();
    }
}
