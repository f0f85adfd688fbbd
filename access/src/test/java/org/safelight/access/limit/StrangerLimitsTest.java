package org.safelight.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/** Three at once from an address, five through a link, and one a second in the long run. */
class StrangerLimitsTest {

    private static final String ALBUM = "/api/v1/links/summer";
    private static final String HERE = "192.0.2.1";

    private long nanos;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final StrangerLimits filter =
            new StrangerLimits(
                    new LinkLimitSettings(1, 3, 1, 5),
                    new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return nanos;
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return true;
                        }
                    },
                    new RefusalMetrics(registry),
                    new ProblemWriter(JsonMapper.shared()));

    private MockHttpServletResponse answer(String address, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (_, _) -> {});
        return response;
    }

    private int status(String address, String path) throws Exception {
        return answer(address, path).getStatus();
    }

    private void askThreeTimes(String address, String path) throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(status(address, path)).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatAsksTooMuchHasToWait() throws Exception {
        askThreeTimes(HERE, ALBUM + "/photos/1/thumbnail");

        var refused = answer(HERE, "/api/v1/links/another");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getHeader("RateLimit-Policy")).isEqualTo("\"address\";q=3;w=3");
        assertThat(refused.getHeader("RateLimit")).isEqualTo("\"address\";r=0;t=2");
        assertThat(refused.getContentAsString()).contains("/problems/too-many-requests");
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(status(HERE, ALBUM)).isEqualTo(200);
    }

    @Test
    void aLinkThatIsEverywhereHasToWaitWhoeverAsks() throws Exception {
        askThreeTimes(HERE, ALBUM);
        assertThat(status("192.0.2.2", ALBUM + "/photos/1/thumbnail")).isEqualTo(200);
        assertThat(status("192.0.2.2", ALBUM + "/photos/2/thumbnail")).isEqualTo(200);

        assertThat(answer("192.0.2.3", ALBUM).getHeader("RateLimit")).isEqualTo("\"link\";r=0;t=2");

        assertThat(
                        registry.counter(
                                        "safelight.limits.refused",
                                        "budget",
                                        "links",
                                        "whose",
                                        "link")
                                .count())
                .isEqualTo(1);
        askThreeTimes("192.0.2.3", "/api/v1/links/winter");
    }

    @Test
    void aHouseholdHasMoreAddressesThanItMayAskFrom() throws Exception {
        askThreeTimes("2001:db8:0:1::5", ALBUM);

        assertThat(status("2001:db8:0:1:ffff::9", ALBUM)).isEqualTo(429);
        assertThat(status("2001:db8:0:2::5", ALBUM)).isEqualTo(200);
    }

    @Test
    void whatIsNoLinkIsNotCounted() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(status(HERE, "/api/v1/photos")).isEqualTo(200);
        }
        askThreeTimes(HERE, ALBUM);
    }
}
