package org.safelight.endtoend.application;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * A running Safelight of whatever shape. Tests know it by its address only; what they learn beyond
 * HTTP is what an operator would look at: the data folder and the output.
 */
public interface ApplicationUnderTest extends AutoCloseable {

    /** The administrator's name and password in every application under test. */
    String ADMIN = "admin";

    String PASSWORD = "a red light in a dark room";

    /**
     * An application with a new data folder, not yet started.
     *
     * @param environment what is set beside the address, the data folder and the password
     */
    static ApplicationUnderTest fresh(Map<String, String> environment) throws IOException {
        return EmbeddedApplication.withNewDataFolder(environment);
    }

    /** A second application on the data folder of this one, not yet started. */
    ApplicationUnderTest twin(Map<String, String> environment) throws IOException;

    /** Starts it, and returns when it is ready to answer. */
    void start() throws IOException;

    /** Starts what is expected to refuse to start, and returns what it said, once it has ended. */
    String startInVain() throws IOException;

    /** Asks it to stop, and returns when it has. */
    void stop();

    /** Ends it as a power cut would. */
    void kill();

    /** Whether its process runs. */
    boolean isRunning();

    /** Stops and starts it again. */
    default void restart() throws IOException {
        stop();
        start();
    }

    /** Where it answers, without a path. */
    URI address();

    /** Where it keeps everything. */
    Path dataFolder();

    /** What it has written to its console so far. */
    String output() throws IOException;

    /** Ends it, however it is. */
    @Override
    void close();
}
