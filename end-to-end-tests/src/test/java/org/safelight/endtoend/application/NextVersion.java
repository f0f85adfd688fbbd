package org.safelight.endtoend.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * A side as its next version might be: some of its sources with some words replaced, compiled anew,
 * and found before the others when it runs.
 */
public record NextVersion(Side side, List<Change> changes) {

    /**
     * Words replaced in one source.
     *
     * @param source the file, from the root of the repository
     * @param before what stands there now, exactly once
     */
    public record Change(String source, String before, String after) {

        private String apply() throws IOException {
            String text = Files.readString(Path.of("..").resolve(source));
            if (text.indexOf(before) < 0 || text.indexOf(before) != text.lastIndexOf(before)) {
                throw new IOException("Not once in " + source + ": " + before);
            }
            return text.replace(before, after);
        }
    }

    /** What starts it. */
    List<String> command() throws IOException {
        Path folder = Files.createTempDirectory(Outputs.folder(), "next-");
        extract(folder);
        String libraries = folder.resolve("lib") + "/*";
        String present = applicationIn(folder) + ":" + libraries;
        Path classes = Files.createDirectory(folder.resolve("classes"));
        compile(present, classes);
        return JavaCommand.java("-Xmx384m", "-cp", classes + ":" + present, side.mainClass());
    }

    private void extract(Path folder) throws IOException {
        var command = new ArrayList<>(JavaCommand.java("-Djarmode=tools"));
        command.addAll(JavaCommand.jar(side));
        command.addAll(List.of("extract", "--force", "--destination", folder.toString()));
        run(new ProcessBuilder(command));
    }

    private static void run(ProcessBuilder builder) throws IOException {
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            if (builder.start().waitFor() != 0) {
                throw new IOException("Failed: " + String.join(" ", builder.command()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Path applicationIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    private void compile(String present, Path classes) throws IOException {
        Path sources = Files.createDirectory(classes.resolveSibling("sources"));
        var arguments =
                new ArrayList<>(
                        List.of("-proc:none", "-parameters", "-nowarn", "-cp", libraries(present)));
        arguments.addAll(List.of("-d", classes.toString()));
        for (Change change : changes) {
            Path file = sources.resolve(Path.of(change.source()).getFileName());
            Files.writeString(file, change.apply());
            arguments.add(file.toString());
        }
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, System.out, System.out, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IOException("The next version of " + side + " does not compile");
        }
    }

    /** The compiler knows no wildcard when it is called like this. */
    private static String libraries(String present) {
        int wildcard = present.lastIndexOf(':');
        Path folder = Path.of(present.substring(wildcard + 1)).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .reduce(present.substring(0, wildcard), (all, jar) -> all + ":" + jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
