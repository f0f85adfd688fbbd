package org.safelight.endtoend.examples;

import java.io.IOException;
import java.util.Map;

/** Runs a command of the documentation. */
interface Client {

    /** What it is answered, with these values in the place of names. */
    Reply run(String command, Map<String, String> values) throws IOException;

    /** Who it is, for whoever reads the output of the build. */
    String name();
}
