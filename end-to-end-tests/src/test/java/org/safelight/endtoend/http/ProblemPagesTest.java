package org.safelight.endtoend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.safelight.endtoend.application.SharedApplication;
import org.safelight.endtoend.client.Answer;
import org.safelight.endtoend.client.SafelightClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every problem that the code can answer is explained, and no other one. */
@ExtendWith(SharedApplication.class)
class ProblemPagesTest {

    /** Where a problem is made, directly or by a factory: {@code …(HttpStatus.X, "name"}. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:Problem|details|problem|conflict|wrong)\\("
                            + "\\s*(?:HttpStatus\\.\\w+,\\s*)?\"([a-z0-9-]+)\"");

    private static final Pattern EXPLAINED = Pattern.compile("<dt id=\"([a-z0-9-]+)\"");

    @Test
    void everyProblemIsExplained(SafelightClient safelight) throws IOException {
        String page = safelight.http().anonymous().get("/problems/").expecting(200).text();

        assertThat(names(EXPLAINED, page)).containsAll(namesInTheCode());
    }

    @Test
    void theTypeOfAProblemLeadsToItsExplanation(SafelightClient safelight) {
        Answer answer = safelight.http().anonymous().get("/problems/not-found").expecting(302);

        assertThat(answer.header("Location").orElse("")).endsWith("/problems/#not-found");
    }

    private static Set<String> namesInTheCode() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(ProblemPagesTest::isMainSource)
                    .flatMap(file -> names(NAMED, read(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isMainSource(Path file) {
        return file.toString().matches(".*/src/main/java/.*\\.java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
