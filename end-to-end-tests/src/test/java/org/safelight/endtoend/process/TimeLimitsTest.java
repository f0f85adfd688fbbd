package org.safelight.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.endtoend.application.EmbeddedApplication;
import org.safelight.endtoend.application.EmbeddedOnly;

import java.io.IOException;
import java.util.Map;

/** A process that hangs ends itself, and says what it hung on. */
@EmbeddedOnly
class TimeLimitsTest {

    @Test
    void aStartThatTakesTooLongEndsLoudly() throws IOException {
        try (var slow =
                EmbeddedApplication.fresh(Map.of("SAFELIGHT_PROCESS_START_WITHIN", "1ms"))) {
            assertThat(slow.startInVain())
                    .contains("Not started within PT0.001S")
                    .contains("\"main\" ")
                    .contains("org.safelight.standalone.Safelight.main(");
        }
    }

    @Test
    void soDoesAStopThatTakesTooLong() throws IOException {
        try (var slow = EmbeddedApplication.fresh(Map.of("SAFELIGHT_PROCESS_STOP_WITHIN", "1ms"))) {
            slow.start();

            slow.stop();

            assertThat(slow.output())
                    .contains("Not stopped within PT0.001S")
                    .contains("\"SpringApplicationShutdownHook\" ");
        }
    }
}
