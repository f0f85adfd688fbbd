package org.safelight.endtoend.application;

import java.nio.file.Path;
import java.util.List;

/** How the service is started by hand: the same Java, the class path of these tests. */
final class JavaCommand {

    private static final String MAIN = "org.safelight.standalone.Safelight";

    private JavaCommand() {}

    static List<String> ofTheService() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // It is started often and lives briefly.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                MAIN);
    }

    /** Surefire may start its own JVM from a jar that only lists the class path. */
    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
