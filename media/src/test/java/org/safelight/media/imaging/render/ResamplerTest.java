package org.safelight.media.imaging.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.function.DoubleBinaryOperator;

class ResamplerTest {

    @ParameterizedTest
    @CsvSource({"504, 378, 200, 150", "7, 5, 3, 1", "3, 2, 8, 9", "1, 1, 1, 1", "900, 1, 200, 1"})
    void anEvenPictureStaysEvenUpToItsEdges(int w, int h, int width, int height)
            throws IOException {
        float[] result = resample(new Function(w, h, w, h, (_, _) -> 77), width, height);
        assertThat(result).hasSize(width * height);
        for (float sample : result) {
            assertThat(sample).isCloseTo(77, within(0.001f));
        }
    }

    @Test
    void aSlopeKeepsItsPlace() throws IOException {
        float[] result = resample(new Function(400, 300, 400, 300, (x, y) -> x + y), 100, 75);
        for (int y = 10; y < 65; y++) {
            for (int x = 10; x < 90; x++) {
                assertThat(result[y * 100 + x]).isCloseTo(4 * x + 4 * y + 3, within(0.01f));
            }
        }
    }

    @Test
    void aPictureThatEndsWithinItsLastSampleKeepsItsPlaceToo() throws IOException {
        // 41 samples of which the last is covered by half: the picture is 40.5 long.
        var rows = new Function(41, 41, 40.5, 40.5, (x, y) -> x + 0.5);
        float[] result = resample(rows, 20, 20);
        for (int x = 4; x < 16; x++) {
            double centre = (x + 0.5) * 40.5 / 20;
            assertThat(result[10 * 20 + x]).isCloseTo((float) centre, within(0.02f));
        }
    }

    @Test
    void detailTooFineForTheTargetGoesGray() throws IOException {
        var checks = new Function(512, 512, 512, 512, (x, y) -> (x + y) % 2 * 255);
        float[] result = resample(checks, 64, 64);
        for (int i = 64 * 4; i < 64 * 60; i++) {
            assertThat(result[i]).isCloseTo(127.5f, within(1f));
        }
    }

    private static float[] resample(Rows rows, int width, int height) throws IOException {
        return Resampler.resample(rows, width, height)[0];
    }

    /** A picture computed from the place of each sample. */
    private record Function(
            int width,
            int height,
            double exactWidth,
            double exactHeight,
            DoubleBinaryOperator sample)
            implements Rows {

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void read(int line, float[][] channels) {
            for (int x = 0; x < width; x++) {
                channels[0][x] = (float) sample.applyAsDouble(x, line);
            }
        }
    }
}
