package org.safelight.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.media.ImageFormat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Memory is bounded by the thumbnail's needs, not by the picture's size. */
class LargePictureTest {

    private static final int WIDTH = 11648;
    private static final int HEIGHT = 8736;

    @Test
    void aPictureOf102MegapixelsIsRenderedInAHeapOf128Megabytes(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("large.jpg");
        Path output = folder.resolve("output");
        Files.write(file, manyTimesTheSameRow());

        Process renderer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Renderer.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();

        try {
            assertThat(renderer.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            renderer.destroyForcibly();
        }
        assertThat(Files.readString(output)).startsWith("200 by 150");
    }

    /** What runs in the process with the small heap. */
    static final class Renderer {

        public static void main(String[] arguments) throws IOException {
            var source = new InMemorySource(Files.readAllBytes(Path.of(arguments[0])));
            try (var pipeline =
                    new ThumbnailPipeline(ThumbnailRecipe.DEFAULT, ImageLimits.DEFAULT, 1)) {
                var size = pipeline.render(source, ImageFormat.JPEG).dimensions();
                System.out.println(size.width() + " by " + size.height());
            }
        }
    }

    /** A row of units written by the JDK, again and again with restart markers between. */
    private static byte[] manyTimesTheSameRow() throws IOException {
        byte[] row = TestImages.jpeg(WIDTH, 16);
        int frame = after(row, 0xC0, 0);
        int scan = after(row, 0xDA, frame);
        int data = scan + ((row[scan] & 0xFF) << 8) + (row[scan + 1] & 0xFF);
        row[frame + 3] = (byte) (HEIGHT >> 8);
        row[frame + 4] = (byte) HEIGHT;
        var file = new ByteArrayOutputStream();
        file.write(row, 0, scan - 2);
        int units = WIDTH / 16;
        file.writeBytes(new byte[] {-1, (byte) 0xDD, 0, 4, (byte) (units >> 8), (byte) units});
        file.write(row, scan - 2, data - scan + 2);
        int rows = HEIGHT / 16;
        for (int i = 0; i < rows; i++) {
            file.write(row, data, row.length - 2 - data);
            file.write(0xFF);
            file.write(i < rows - 1 ? 0xD0 + i % 8 : 0xD9);
        }
        return file.toByteArray();
    }

    private static int after(byte[] file, int marker, int from) {
        int at = from;
        while (file[at] != -1 || (file[at + 1] & 0xFF) != marker) {
            at++;
        }
        return at + 2;
    }
}
