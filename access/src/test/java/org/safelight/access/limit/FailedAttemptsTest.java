package org.safelight.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.safelight.access.key.TestClock;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

class FailedAttemptsTest {

    private static final int ALLOWED = 6;

    private final TestClock clock = new TestClock(Instant.parse("2026-06-21T12:00:00Z"));
    private final TimeMeter time =
            new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
                }

                @Override
                public boolean isWallClockBased() {
                    return true;
                }
            };

    private final FailedAttempts filter =
            new FailedAttempts(
                    new LimitSettings(1, 1, 1, 1, 1, 1, 1, ALLOWED, 1, DataSize.ofBytes(0)),
                    time,
                    new RefusalMetrics(new SimpleMeterRegistry()),
                    new ProblemWriter(JsonMapper.shared()));

    private int attempt(String address, String header, int status) throws Exception {
        return attempt(address, header, "Bearer guess", status);
    }

    private int attempt(String address, String header, String value, int status) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/photos");
        request.setRemoteAddr(address);
        request.addHeader(header, value);
        var response = new MockHttpServletResponse();
        filter.doFilter(
                request,
                response,
                (_, answered) -> ((HttpServletResponse) answered).setStatus(status));
        return response.getStatus();
    }

    private void guess(String address) throws Exception {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(attempt(address, "X-API-Key", 401)).isEqualTo(401);
        }
    }

    @Test
    void whoGuessesIsStoppedWithEveryCredentialAndForAWhile() throws Exception {
        guess("192.0.2.1");

        assertThat(attempt("192.0.2.1", "X-API-Key", 200)).isEqualTo(429);
        assertThat(attempt("192.0.2.1", "Authorization", 200)).isEqualTo(429);

        clock.pass(Duration.ofSeconds(10));
        assertThat(attempt("192.0.2.1", "Authorization", 200)).isEqualTo(200);
    }

    @Test
    void othersAreNotDisturbed() throws Exception {
        guess("192.0.2.1");

        assertThat(attempt("192.0.2.2", "X-API-Key", 200)).isEqualTo(200);
    }

    @Test
    void aHouseholdHasMoreAddressesThanItHasGuesses() throws Exception {
        guess("2001:db8:0:1::5");

        assertThat(attempt("2001:db8:0:1:ffff::9", "X-API-Key", 200)).isEqualTo(429);
        assertThat(attempt("2001:db8:0:2::5", "X-API-Key", 200)).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsCountedElsewhere() throws Exception {
        for (int i = 0; i < 3 * ALLOWED; i++) {
            assertThat(attempt("192.0.2.1", "Authorization", "basic guess", 401)).isEqualTo(401);
        }
        assertThat(attempt("192.0.2.1", "X-API-Key", 200)).isEqualTo(200);
    }

    @Test
    void whoIsSignedInIsNeverCounted() throws Exception {
        for (int i = 0; i < 3 * ALLOWED; i++) {
            assertThat(attempt("192.0.2.1", "Authorization", 200)).isEqualTo(200);
        }
    }
}
