package org.safelight.endtoend.application;

import java.io.IOException;
import java.net.URI;

/**
 * A running Safelight of whatever shape. Tests know it by its address only; what they learn beyond
 * HTTP is what an operator would look at.
 */
public interface ApplicationUnderTest extends AutoCloseable {

    /** The administrator's name and password in every application under test. */
    String ADMIN = "admin";

    String PASSWORD = "a red light in a dark room";

    /** Starts it, and returns when it is ready to answer. */
    void start() throws IOException;

    /** Asks it to stop, and returns when it has. */
    void stop();

    /** Whether it runs, with all its processes. */
    boolean isRunning();

    /** Stops and starts it again. */
    default void restart() throws IOException {
        stop();
        start();
    }

    /** Where it answers, without a path. */
    URI address();

    /** What it has written to its console so far. */
    String output() throws IOException;

    /** A port that nobody has taken yet, for what an application listens to beside its own. */
    static int freePort() throws IOException {
        return ServiceProcess.freePort();
    }

    /** Ends it, however it is. */
    @Override
    void close();
}
