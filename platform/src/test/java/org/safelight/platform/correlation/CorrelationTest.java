package org.safelight.platform.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.atomic.AtomicReference;

class CorrelationTest {

    @Test
    void afterwardsAThreadWorksForWhatItWorkedForBefore() {
        try (var _ = Correlation.of("the-first-one")) {
            try (var _ = Correlation.of("the-second-one")) {
                assertThat(Correlation.current()).isEqualTo("the-second-one");
            }
            assertThat(Correlation.current()).isEqualTo("the-first-one");
        }
        assertThat(Correlation.current()).isNull();
    }

    @Test
    void whoeverDoesTheWorkDoesItForTheOneWhoAsked() throws InterruptedException {
        var seen = new AtomicReference<@Nullable String>();
        Thread worker;
        try (var _ = Correlation.of("the-one-who-asked")) {
            worker =
                    Thread.ofPlatform()
                            .unstarted(Correlation.carried(() -> seen.set(Correlation.current())));
        }
        worker.start();
        worker.join();

        assertThat(seen).hasValue("the-one-who-asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space", "semi;colon", "a\nline-of-a-log"})
    void whatIsNoIdIsNone(String sent) {
        assertThat(Correlation.isWellFormed(sent)).isFalse();
        assertThat(Correlation.isWellFormed("x".repeat(65))).isFalse();
        assertThat(Correlation.isWellFormed("0af7651916cd43dd")).isTrue();
    }
}
