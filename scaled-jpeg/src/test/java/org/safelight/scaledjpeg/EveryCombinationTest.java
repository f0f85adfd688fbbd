package org.safelight.scaledjpeg;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every mode, sampling and restart interval that the JDK can write, at every odd size up to 39. */
class EveryCombinationTest {

    private static final int[][] SAMPLINGS = {{1, 1}, {2, 1}, {1, 2}, {2, 2}};
    private static final int[] RESTARTS = {0, 1, 5};

    static Stream<Arguments> sizes() {
        return IntStream.iterate(1, size -> size < 40, size -> size + 2)
                .mapToObj(size -> Arguments.of(size, 40 - size));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("sizes")
    void grayIsWhatTheJdkShowsInEveryMode(int width, int height) {
        var image = JdkAgreementTest.image(BufferedImage.TYPE_BYTE_GRAY, width, height);

        assertEveryMode(JdkWriter.PLAIN, image);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("sizes")
    void colourIsWhatTheJdkShowsInEveryModeAndSampling(int width, int height) {
        var image = JdkAgreementTest.image(BufferedImage.TYPE_INT_RGB, width, height);

        for (int[] factors : SAMPLINGS) {
            assertEveryMode(JdkWriter.PLAIN.sampling(factors[0], factors[1]), image);
        }
    }

    private static void assertEveryMode(JdkWriter writer, BufferedImage image) {
        byte[] plain = writer.write(image);
        JdkAgreementTest.assertLumaIsWhatTheJdkShows(plain);
        for (int restart : RESTARTS) {
            var restarting = writer.restartingEvery(restart);
            for (JdkWriter mode :
                    List.of(restarting, restarting.asOptimised(), restarting.asProgressive())) {
                JdkAgreementTest.assertSamePlanes(plain, mode.write(image));
            }
        }
    }
}
