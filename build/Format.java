import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds every Java file against google-java-format (AOSP style): {@code check} fails on a
 * difference, {@code apply} writes it. A program of its own because the formatter parses with the
 * compiler of the JVM it runs on, and Maven itself may run on an older one.
 */
final class Format {

    private static final int MOST_PASSES = 5;

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<Path> unformatted = new ArrayList<>();
        for (Path file : javaFilesBelow(Path.of(args[1]))) {
            String source = Files.readString(file);
            String formatted = settled(formatter, source);
            if (!formatted.equals(source)) {
                unformatted.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
        unformatted.forEach(
                file -> System.out.println((apply ? "formatted " : "unformatted ") + file));
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("Run: mvn -N process-sources -Dformat=apply");
            System.exit(1);
        }
    }

    /** The formatter sometimes needs another look at what it made of long lines. */
    private static String settled(Formatter formatter, String source) throws FormatterException {
        String formatted = formatter.formatSourceAndFixImports(source);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String again = formatter.formatSource(formatted);
            if (again.equals(formatted)) {
                break;
            }
            formatted = again;
        }
        return formatted;
    }

    private static List<Path> javaFilesBelow(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
