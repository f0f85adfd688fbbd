package org.safelight.endtoend.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A block of {@code docs/examples.txt}: something to do, and what to keep of the answer.
 *
 * @param operation method and path as in the description, or {@code step}
 */
record Step(String title, String operation, int status, String command, List<Kept> kept) {

    private static final Path FILE = Path.of("../docs/examples.txt");

    /** All of them, in their order; the first block of the file only explains the rest. */
    static List<Step> all() {
        try {
            return Arrays.stream(Files.readString(FILE).strip().split("\n\n"))
                    .skip(1)
                    .map(Step::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Step parse(String block) {
        List<String> lines = block.lines().toList();
        String what = lines.get(1);
        int space = what.lastIndexOf(' ');
        return new Step(
                lines.getFirst(),
                what.substring(0, space),
                Integer.parseInt(what.substring(space + 1)),
                lines.get(2),
                lines.stream().skip(3).map(Kept::parse).toList());
    }

    boolean isExample() {
        return !operation.equals("step");
    }

    /** Whether asking again changes nothing. */
    boolean isRead() {
        return operation.startsWith("GET ") || (!isExample() && isPlain());
    }

    private boolean isPlain() {
        return List.of(" -X ", " -F ", " --json ").stream().noneMatch(command::contains);
    }
}
