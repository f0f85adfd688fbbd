package org.safelight.endtoend.application;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a service is started by hand, with the Java of these tests. */
final class JavaCommand {

    private static final String MAIN = "org.safelight.standalone.Safelight";

    private JavaCommand() {}

    /** The embedded shape, from the class path that it ships with. */
    static List<String> ofTheService() throws IOException {
        return java("-Xmx512m", "-cp", classPath(), MAIN);
    }

    /** The same with options for Java, and with classes of the test's beside its own. */
    static List<String> ofTheService(List<String> options, Path classes) throws IOException {
        var command = new ArrayList<>(java("-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath() + File.pathSeparator + classes, MAIN));
        return command;
    }

    /** One process of the distributed shape, from the jar that its module has packaged. */
    static List<String> of(Side side) throws IOException {
        var command = new ArrayList<>(java("-Xmx384m"));
        command.addAll(jar(side));
        return command;
    }

    static List<String> jar(Side side) throws IOException {
        return List.of("-jar", jarOf(side.module()).toString());
    }

    private static Path jarOf(String module) throws IOException {
        Path target = Path.of("..", module, "target").toAbsolutePath().normalize();
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Package " + module + " first"));
        }
    }

    static List<String> java(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                // It is started often and lives briefly.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Ddisable-axoniq-console-message=true",
                                "-Djava.awt.headless=true"),
                        Stream.of(arguments))
                .toList();
    }

    /** As the build of the service has written it down: nothing that is there for tests only. */
    private static String classPath() throws IOException {
        Path target = Path.of("..", "standalone", "target").toAbsolutePath().normalize();
        String libraries = Files.readString(target.resolve("service.classpath")).strip();
        return target.resolve("classes") + File.pathSeparator + libraries;
    }
}
