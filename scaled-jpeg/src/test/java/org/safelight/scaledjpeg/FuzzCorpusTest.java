package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What fuzzing begins with, and what it has found, without a fuzzer. */
class FuzzCorpusTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");

    static Stream<Arguments> seeds() {
        return FuzzSeeds.all().entrySet().stream()
                .map(seed -> Arguments.of(seed.getKey(), seed.getValue()));
    }

    static Stream<Path> found() throws IOException {
        if (!Files.isDirectory(FOUND)) {
            return Stream.of();
        }
        try (var files = Files.list(FOUND)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void everySeedIsDecodedAtEveryScale(String name, byte[] file) {
        for (Scale scale : Scale.values()) {
            assertThat(Jpegs.decoded(file, scale).complete()).as(name).isTrue();
        }
        assertThatNoException().isThrownBy(() -> FuzzTarget.fuzzerTestOneInput(file));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("found")
    void whatWasFoundStaysMended(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        assertThatNoException().isThrownBy(() -> FuzzTarget.fuzzerTestOneInput(bytes));
    }

    @Test
    void theSeedsAreWrittenIntoAFolder(@TempDir Path folder) throws IOException {
        FuzzSeeds.main(new String[] {folder.toString()});

        try (var files = Files.list(folder)) {
            assertThat(files).hasSameSizeAs(FuzzSeeds.all().keySet());
        }
    }
}
