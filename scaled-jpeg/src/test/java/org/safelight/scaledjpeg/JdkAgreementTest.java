package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.stream.Stream;

/** Files by the JDK's writer against its reader, in every mode it can write. */
class JdkAgreementTest {

    /** Levels, on whole blocks: the JDK's pixels are rounded and its transform is its own. */
    private static final double TOLERANCE = 1.5;

    static Stream<Arguments> modes() {
        Stream.Builder<Arguments> modes = Stream.builder();
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
            for (int[] size : new int[][] {{97, 66}, {8, 8}, {640, 401}, {1, 40}}) {
                for (float quality : new float[] {0.3f, 0.75f, 0.98f}) {
                    modes.add(Arguments.of(image(type, size[0], size[1]), quality));
                }
            }
        }
        return modes.build();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void wholeBlocksOfLumaAreWhatTheJdkShows(BufferedImage image, float quality) {
        assertLumaIsWhatTheJdkShows(JdkWriter.PLAIN.withQuality(quality).write(image));
    }

    static void assertLumaIsWhatTheJdkShows(byte[] file) {
        Raster full = JdkReader.components(file);

        for (Scale scale : Scale.values()) {
            var plane = Jpegs.decoded(file, scale).planes().getFirst();
            assertThat(furthest(full, plane, scale.samplesPerBlock())).isLessThan(TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("modes")
    void theWayOfCodingDoesNotChangeOneSample(BufferedImage image, float quality) {
        var writer = JdkWriter.PLAIN.withQuality(quality).sampling(2, 2);
        byte[] plain = writer.write(image);

        var others =
                Stream.of(
                        writer.asOptimised(),
                        writer.asProgressive(),
                        writer.restartingEvery(1),
                        writer.restartingEvery(7).asOptimised(),
                        writer.restartingEvery(3).asProgressive());

        others.forEach(other -> assertSamePlanes(plain, other.write(image)));
    }

    static void assertSamePlanes(byte[] expected, byte[] actual) {
        for (Scale scale : Scale.values()) {
            Planes planes = Jpegs.decoded(actual, scale);
            assertThat(planes.complete()).isTrue();
            assertThat(Jpegs.dump(planes)).isEqualTo(Jpegs.dump(Jpegs.decoded(expected, scale)));
        }
    }

    private static double furthest(Raster full, Planes.Plane plane, int side) {
        double furthest = 0;
        for (int row = 0; row < full.getHeight() / 8; row++) {
            for (int column = 0; column < full.getWidth() / 8; column++) {
                double[] expected = JdkReader.reducedBlock(full, 0, column, row, side);
                for (int i = 0; i < expected.length; i++) {
                    int x = column * side + i % side;
                    int y = row * side + i / side;
                    furthest =
                            Math.max(furthest, Math.abs(Jpegs.sample(plane, x, y) - expected[i]));
                }
            }
        }
        return furthest;
    }

    static BufferedImage image(int type, int width, int height) {
        var picture = new SyntheticPicture(width, height, 3, 25);
        var image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var colour =
                        new Color(
                                (int) picture.at(0, x, y),
                                (int) picture.at(1, x, y),
                                (int) picture.at(2, x, y));
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }
}
