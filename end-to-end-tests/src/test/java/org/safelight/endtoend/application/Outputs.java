package org.safelight.endtoend.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where applications under test leave their data and their console, to be read after a failure. */
final class Outputs {

    private Outputs() {}

    static Path folder() throws IOException {
        return Files.createDirectories(Path.of("target", "applications").toAbsolutePath());
    }
}
