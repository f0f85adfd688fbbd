package org.safelight.query.search.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.query.library.MalformedPageTokenException;
import org.safelight.query.library.TimelineKey;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;

class PlacesTest {

    private static final long MOMENT = TimelineKey.of(LocalDateTime.parse("2026-03-01T12:00:00"));

    /** Ids that differ only where places do not look. */
    private static String id(int n) {
        return "4f0e9c1d%024x".formatted(n);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000-01-01T00:00:00", "-0001-12-31T23:59:59.99", "0000-01-01T00:00:00",
                "1969-12-31T23:59:59.99", "1970-01-01T00:00:00", "9999-12-31T23:59:59.98"
            })
    void whatWasTakenLaterHasAHigherPlace(String time) {
        long moment = TimelineKey.of(LocalDateTime.parse(time));

        long place = Places.of(moment, "ffffffffffffffffffffffffffffffff", 0);

        assertThat(place).isGreaterThanOrEqualTo(Places.from(moment));
        assertThat(place).isLessThan(Places.from(moment + 1));
    }

    @Test
    void atOneMomentPhotosStandInTheOrderOfTheirIds() {
        assertThat(Places.of(MOMENT, "00000000000000000000000000000000", 0))
                .isLessThan(Places.of(MOMENT, "7fffffffffffffffffffffffffffffff", 0));
        assertThat(Places.of(MOMENT, "7fffffffffffffffffffffffffffffff", 0))
                .isLessThan(Places.of(MOMENT, "80000000000000000000000000000000", 0));
    }

    @Test
    void whatIsTooEarlyOrTooLateComesFirstOrLast() {
        assertThat(Places.from(Long.MIN_VALUE)).isZero();
        assertThat(Places.from(Long.MAX_VALUE))
                .isGreaterThan(
                        Places.from(TimelineKey.of(LocalDateTime.parse("9999-12-31T23:59:59"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, Long.MAX_VALUE})
    void howeverManyBelongToOnePlaceEachFindsAnotherSoon(long moment) {
        Set<Long> taken = new HashSet<>();
        for (int n = 0; n < 2_000; n++) {
            int attempt = 0;
            while (!taken.add(Places.of(moment, id(n), attempt))) {
                attempt++;
            }
            assertThat(attempt).isLessThan(50);
        }

        assertThat(taken).allMatch(place -> place >= 0);
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        assertThat(Places.parse("42")).isEqualTo(42);
        assertThatThrownBy(() -> Places.parse("4f"))
                .isInstanceOf(MalformedPageTokenException.class);
    }
}
