package org.safelight.standalone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files as somebody who has cloned them sees them. */
public final class Repository {

    /** Tests run in the directory of their module. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /** Every Java file of every module's tests. */
    public static List<Path> testSources() {
        return files(".java").filter(file -> file.toString().contains("/src/test/java/")).toList();
    }

    /** Every Java file. */
    public static List<Path> javaSources() {
        return files(".java").toList();
    }

    /** Every Java file of every module that is not a test. */
    public static List<Path> mainSources() {
        return files(".java").filter(file -> file.toString().contains("/src/main/java/")).toList();
    }

    static List<Path> pages() {
        return files(".md").toList();
    }

    /** The text of one of the files. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> isWritten(ROOT.relativize(file).toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What builds and runs leave behind is not ours to judge. */
    private static boolean isWritten(String path) {
        return Stream.of("target/", "node_modules/", "data/", ".git/")
                .noneMatch(left -> path.startsWith(left) || path.contains("/" + left));
    }
}
