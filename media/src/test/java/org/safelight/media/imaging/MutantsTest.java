package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** Damaged files of every sort end as refusals or as pictures, soon, and in no other way. */
class MutantsTest {

    private static final int MUTANTS = 120;
    private static final Duration TIME = Duration.ofSeconds(4);

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void damageIsNeverAFault(String format) throws IOException {
        byte[] file = file(format);
        var random = new Random(format.hashCode());
        long end = System.nanoTime() + TIME.toNanos();
        int tried = 0;
        try (var pipeline =
                new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1)) {
            while (tried < MUTANTS && System.nanoTime() < end) {
                attempt(pipeline, mutant(file, random));
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    private static byte[] file(String format) throws IOException {
        byte[] exif = new TiffBuilder().shorts(274, 6).text(271, "Maker").build();
        byte[] file = TestImages.write(TestImages.quarters(40, 30), format);
        return format.equals("jpeg") ? TestImages.withExif(TestImages.jpeg(620, 410), exif) : file;
    }

    private static byte[] mutant(byte[] file, Random random) {
        if (random.nextInt(5) == 0) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
        byte[] mutant = file.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            // Headers are where damage does most.
            int at =
                    random.nextInt(random.nextBoolean() ? Math.min(200, file.length) : file.length);
            mutant[at] = (byte) random.nextInt(256);
        }
        return mutant;
    }

    private static void attempt(ThumbnailPipeline pipeline, byte[] bytes) throws IOException {
        var source = new InMemorySource(bytes);
        long start = System.nanoTime();
        try {
            var facts = new ImageInspector(ImageLimits.DEFAULT).inspect(source);
            assertThat(pipeline.render(source, facts.format()).jpeg()).isNotEmpty();
        } catch (UnreadableImageException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
    }
}
