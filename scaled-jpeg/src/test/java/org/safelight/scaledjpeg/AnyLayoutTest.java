package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.List;

/** Layouts nobody thought of. */
class AnyLayoutTest {

    @Property(tries = 300, maxDiscardRatio = 30)
    void anySizeSamplingRestartIntervalAndStepIsDecoded(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 70) int height,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 4) Integer> factors,
            @ForAll @IntRange(max = 20) int restart,
            @ForAll @IntRange(min = 1, max = 60) int step,
            @ForAll Scale scale) {
        int[][] sampling = new int[3][];
        int blocks = 0;
        for (int i = 0; i < 3; i++) {
            sampling[i] = new int[] {factors.get(2 * i), factors.get(2 * i + 1)};
            blocks += sampling[i][0] * sampling[i][1];
        }
        Assume.that(blocks <= 10);

        var encoded =
                SequentialEncoder.encode(
                        new SyntheticPicture(width, height, 3, 25),
                        sampling,
                        List.of(new int[] {0, 1, 2}),
                        restart,
                        step);

        SequentialDecodingTest.assertMatches(encoded, scale);
        assertThat(Jpegs.header(encoded.file()).width()).isEqualTo(width);
    }
}
