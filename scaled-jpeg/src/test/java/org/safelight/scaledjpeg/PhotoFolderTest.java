package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real photographs, where the folder is there; skipped where it is not. */
class PhotoFolderTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("safelight.photos", "../../shared/photos"));

    /** Levels, as a mean over all whole blocks of luma at 1/8: the JDK rounds every pixel. */
    private static final double TOLERANCE = 0.3;

    @Test
    void goodPhotosAreWhatTheJdkShows() throws IOException {
        int compared = 0;
        for (Path photo : jpegs("good")) {
            byte[] file = Files.readAllBytes(photo);
            if (Jpegs.decode(file, Scale.EIGHTH) instanceof Planes planes) {
                assertThat(meanDistance(JdkReader.components(file), planes.planes().getFirst()))
                        .as("%s", photo)
                        .isLessThan(TOLERANCE);
                compared++;
            } else {
                assertThat(photo.getFileName().toString()).contains("adobe");
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void badPhotosHaveAnOutcome() throws IOException {
        for (Path photo : jpegs("bad")) {
            byte[] file = Files.readAllBytes(photo);
            for (Scale scale : Scale.values()) {
                assertThatNoException().as("%s", photo).isThrownBy(() -> Jpegs.decode(file, scale));
            }
        }
    }

    private static List<Path> jpegs(String part) throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "NO PHOTOS at " + FOLDER.toAbsolutePath());
        try (var files = Files.walk(FOLDER.resolve(part))) {
            return files.filter(file -> file.toString().endsWith(".jpg")).toList();
        }
    }

    private static double meanDistance(Raster full, Planes.Plane plane) {
        int wide = full.getWidth() / 8;
        int high = full.getHeight() / 8;
        long distance = 0;
        int[] pixels = new int[64];
        for (int i = 0; i < wide * high; i++) {
            full.getSamples(i % wide * 8, i / wide * 8, 8, 8, 0, pixels);
            int sum = 32;
            for (int pixel : pixels) {
                sum += pixel;
            }
            distance += Math.abs(sum / 64 - Jpegs.sample(plane, i % wide, i / wide));
        }
        return (double) distance / (wide * high);
    }
}
