package org.safelight.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.standalone.docs.Repository;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Habits that no compiler sees, looked for in the text of every module. */
class SourcesTest {

    private static final int MOST_LINES = 250;
    private static final Pattern TEST_METHOD =
            Pattern.compile(
                    "(?m)^"
                            + " +@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");
    private static final Pattern COMPOSED =
            Pattern.compile("(?m)^(public )?(abstract class|interface) ");
    private static final Pattern SLEEP =
            Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(");

    @Test
    void everyTestIsInAClassThatTheBuildRuns() {
        assertThat(Repository.testSources()).hasSizeGreaterThan(20);
        assertThat(Repository.testSources())
                .filteredOn(file -> !isRunOrComposed(file, Repository.read(file)))
                .isEmpty();
    }

    @Test
    void noTestSleeps() {
        assertThat(Repository.testSources())
                .filteredOn(file -> SLEEP.matcher(Repository.read(file)).find())
                .isEmpty();
    }

    @Test
    void noFileIsTooLongToRead() {
        assertThat(Repository.mainSources())
                .filteredOn(file -> linesOf(Repository.read(file)) > MOST_LINES)
                .isEmpty();
    }

    @Test
    void aTestThatWouldNeverRunIsFound() {
        String source = "class ThumbnailTests {\n    @Test\n    void isSmall() {}\n}";

        assertThat(isRunOrComposed(Path.of("ThumbnailTests.java"), source)).isFalse();
        assertThat(isRunOrComposed(Path.of("ThumbnailTest.java"), source)).isTrue();
        assertThat(isRunOrComposed(Path.of("BucketContract.java"), "interface " + source)).isTrue();
    }

    @Test
    void aSleepIsFound() {
        assertThat(List.of("Thread." + "sleep(10)", "TimeUnit.SECONDS." + "sleep(1)"))
                .allMatch(source -> SLEEP.matcher(source).find());
    }

    /** Imports are read by nobody. */
    private static long linesOf(String source) {
        return source.lines().filter(line -> !line.startsWith("import ")).count();
    }

    /** Tests of an interface or abstract class run in the classes that are made of it. */
    private static boolean isRunOrComposed(Path file, String source) {
        return !TEST_METHOD.matcher(source).find()
                || String.valueOf(file.getFileName()).endsWith("Test.java")
                || COMPOSED.matcher(source).find();
    }
}
