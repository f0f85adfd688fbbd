package org.safelight.media.imaging.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

class AveragedRowsTest {

    @ParameterizedTest
    @CsvSource({"160, 120", "161, 123", "167, 121", "163, 127", "175, 1", "239, 90"})
    void aSlopeKeepsItsPlaceAtAnySize(int width, int height) throws IOException {
        var slope = new Slope(width, height);

        float[] exact = Resampler.resample(slope, 20, 1)[0];
        float[] averaged = Resampler.resample(AveragedRows.of(slope, 20), 20, 1)[0];

        for (int x = 0; x < 20; x++) {
            assertThat(averaged[x]).isCloseTo(exact[x], within(0.3f));
        }
    }

    @Test
    void threeSamplesForEachOfTheTargetAreLeft() {
        assertThat(AveragedRows.of(new Slope(1800, 900), 200).width()).isEqualTo(600);
        assertThat(AveragedRows.of(new Slope(4001, 3000), 200).width()).isEqualTo(667);
    }

    @Test
    void whatIsNotMuchWiderThanItsTargetStaysAsItIs() {
        var rows = new Slope(1199, 900);

        assertThat(AveragedRows.of(rows, 200)).isSameAs(rows);
    }

    /** As bright as it is far from the left and the top. */
    private record Slope(int width, int height) implements Rows {

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void read(int line, float[][] channels) {
            for (int x = 0; x < width; x++) {
                channels[0][x] = x + line / 10f;
            }
        }
    }
}
