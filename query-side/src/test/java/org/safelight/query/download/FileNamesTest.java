package org.safelight.query.download;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class FileNamesTest {

    private final FileNames names = new FileNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beach.jpg | beach.jpg",
                "../../etc/passwd | passwd.jpg",
                "C:\\Users\\anna\\beach.jpg | beach.jpg",
                "Łódź 1.jpg | Łódź 1.jpg",
                "a<b>c:d\"e?.jpg | a_b_c_d_e_.jpg",
                "..hidden... | hidden.jpg",
                "CON.jpg | _CON.jpg",
                "aux | _aux.jpg",
                "README | README.jpg",
                "a.b.c | a.b.c"
            })
    void aNameIsSafeToUnpackAnywhere(String given, String safe) {
        assertThat(names.of(ZipSamples.photo(given))).isEqualTo(safe);
    }

    @Test
    void aPhotoWithoutANameIsCalledByItsId() {
        var photo = ZipSamples.photo("../..");

        assertThat(names.of(photo)).isEqualTo(photo.photoId() + ".jpg");
    }

    @Test
    void equalNamesAreNumberedWhateverTheirCase() {
        assertThat(names.of(ZipSamples.photo("a.jpg"))).isEqualTo("a.jpg");
        assertThat(names.of(ZipSamples.photo("A.JPG"))).isEqualTo("A (2).JPG");
        assertThat(names.of(ZipSamples.photo("a (2).jpg"))).isEqualTo("a (2) (2).jpg");
        assertThat(names.of(ZipSamples.photo("a.jpg"))).isEqualTo("a (3).jpg");
    }

    @Test
    void anyNamesAtAllAreSafeAndDifferent() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Set<String> folded = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            String name = names.of(ZipSamples.photo(anything(random)));
            assertThat(name)
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .doesNotContain("/", "\\", "\0", "\n", ":")
                    .doesNotStartWith(".")
                    .doesNotEndWith(".");
            assertThat(name.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(255);
            assertThat(folded.add(name.toLowerCase(Locale.ROOT)))
                    .as("%s, seed %d", name, seed)
                    .isTrue();
        }
    }

    private static String anything(Random random) {
        String letters = "ab./\\: .\u0301é\uD83D\uDE00\uD83D\0\nAB\u202E字";
        return IntStream.range(0, random.nextInt(random.nextInt(10) == 0 ? 255 : 6))
                .mapToObj(_ -> "" + letters.charAt(random.nextInt(letters.length())))
                .reduce("", String::concat);
    }
}
