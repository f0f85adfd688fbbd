package org.safelight.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

class CaptureTimeTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 4, 5, 12, 0);

    @Test
    void withAnOffsetItIsAnInstant() {
        assertThat(new CaptureTime(NOON, ZoneOffset.ofHours(9)).instant())
                .isEqualTo(Instant.parse("2026-04-05T03:00:00Z"));
    }

    @Test
    void withoutAnOffsetNobodyKnowsTheInstant() {
        assertThat(new CaptureTime(NOON, null).instant()).isNull();
    }
}
