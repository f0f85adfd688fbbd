package org.safelight.media.imaging;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of real photos, where this machine has it. */
final class Photos {

    private static final Path FOLDER =
            Path.of(System.getProperty("safelight.photos", "../../shared/photos"));

    private Photos() {}

    /** The files below a folder; skips the test, and says so, where there is none. */
    static List<Path> below(String folder) {
        Path path = FOLDER.resolve(folder);
        boolean there = Files.isDirectory(path);
        if (!there) {
            System.err.println("SKIPPED: no photos at " + path.toAbsolutePath());
        }
        Assumptions.assumeTrue(there, () -> "no photos at " + path.toAbsolutePath());
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] read(String name) throws IOException {
        below(""); // skips
        return Files.readAllBytes(FOLDER.resolve(name));
    }
}
