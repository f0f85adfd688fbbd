package org.safelight.scaledjpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every sample against the coefficients the file was made of. */
class SequentialDecodingTest {

    /** Levels: a half for rounding, a little for the arithmetic being whole numbers. */
    private static final double TOLERANCE = 0.6;

    private static final List<int[]> INTERLEAVED = List.of(new int[] {0, 1, 2});
    private static final List<int[]> ONE_BY_ONE =
            List.of(new int[] {0}, new int[] {1}, new int[] {2});
    private static final List<int[]> MIXED = List.of(new int[] {0}, new int[] {1, 2});
    private static final int[][] GRAY = {{1, 1}};

    static Stream<Arguments> layouts() {
        List<int[][]> samplings =
                List.of(
                        new int[][] {{1, 1}, {1, 1}, {1, 1}},
                        new int[][] {{2, 1}, {1, 1}, {1, 1}},
                        new int[][] {{1, 2}, {1, 1}, {1, 1}},
                        new int[][] {{2, 2}, {1, 1}, {1, 1}},
                        new int[][] {{4, 1}, {1, 1}, {1, 1}},
                        new int[][] {{3, 1}, {2, 1}, {1, 1}},
                        new int[][] {{2, 2}, {2, 1}, {1, 2}},
                        new int[][] {{1, 1}, {2, 2}, {1, 1}});
        return samplings.stream()
                .flatMap(
                        factors ->
                                Stream.of(INTERLEAVED, ONE_BY_ONE, MIXED)
                                        .flatMap(
                                                scans ->
                                                        IntStream.of(0, 1, 5, 64)
                                                                .mapToObj(
                                                                        restart ->
                                                                                Arguments.of(
                                                                                        factors,
                                                                                        scans,
                                                                                        restart))));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everySamplingScanLayoutAndRestartIntervalIsDecoded(
            int[][] factors, List<int[]> scans, int restart) {
        var picture = new SyntheticPicture(83, 61, 3, 20);

        var encoded = SequentialEncoder.encode(picture, factors, scans, restart, 6);

        for (Scale scale : Scale.values()) {
            assertMatches(encoded, scale);
        }
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void everySizeFromOneToFortyIsDecoded(Scale scale) {
        for (int size = 1; size <= 40; size++) {
            var picture = new SyntheticPicture(size, 41 - size, 1, 30);

            var encoded = SequentialEncoder.encode(picture, GRAY, List.of(new int[] {0}), 0, 3);

            assertMatches(encoded, scale);
        }
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void dataManyTimesTheWindowIsDecoded(Scale scale) {
        var picture = new SyntheticPicture(700, 500, 1, 80);

        var encoded = SequentialEncoder.encode(picture, GRAY, List.of(new int[] {0}), 0, 1);

        assertThat(encoded.file().length).isGreaterThan(200_000);
        assertMatches(encoded, scale);
    }

    static void assertMatches(EncodedPicture encoded, Scale scale) {
        Planes planes = Jpegs.decoded(encoded.file(), scale);

        assertThat(planes.complete()).isTrue();
        for (int i = 0; i < planes.planes().size(); i++) {
            double furthest = encoded.components().get(i).furthest(planes.planes().get(i), scale);
            assertThat(furthest).as("component %d", i).isLessThan(TOLERANCE);
        }
    }
}
