package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.media.Dimensions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** What fuzzing begins with, and what it has found, without a fuzzer. */
class FuzzCorpusTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final Set<Dimensions> SIZES = Set.of(new Dimensions(9, 7), new Dimensions(7, 9));

    static Stream<Arguments> seeds() throws IOException {
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
    void everySeedIsAccepted(String name, byte[] file) throws IOException {
        var facts = new ImageInspector(ImageLimits.DEFAULT).inspect(new InMemorySource(file));

        assertThat(facts.dimensions()).as(name).isIn(SIZES);
        FuzzTarget.fuzzerTestOneInput(file);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("found")
    void whatWasFoundStaysMended(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        assertThatNoException().isThrownBy(() -> FuzzTarget.fuzzerTestOneInput(bytes));
    }
}
