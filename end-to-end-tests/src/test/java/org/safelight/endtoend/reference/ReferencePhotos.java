package org.safelight.endtoend.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real photos, good and bad, which are not part of this repository. {@code -Dsafelight.photos} says
 * where they are.
 */
final class ReferencePhotos {

    private static final Path FOLDER =
            Path.of(System.getProperty("safelight.photos", "../../shared/photos"));

    private ReferencePhotos() {}

    /** The files below a folder, in order; skips the test, and says so, where there is none. */
    static List<Path> below(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        if (!Files.isDirectory(folder)) {
            System.err.println("SKIPPED: no reference photos in " + folder.toAbsolutePath());
        }
        assumeTrue(Files.isDirectory(folder), () -> "no reference photos in " + folder);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
