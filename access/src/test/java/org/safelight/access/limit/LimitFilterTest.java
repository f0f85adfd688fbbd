package org.safelight.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.access.limit.local.LocalBudgets;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;

class LimitFilterTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProblemWriter problems = new ProblemWriter(JsonMapper.shared());
    private final LimitFilter filter = filter(settings(1));

    private static LimitSettings settings(long each) {
        return new LimitSettings(1, each, 1, each, 1, each, 1_000_000, 30, 1, DataSize.ofBytes(0));
    }

    private LimitFilter filter(LimitSettings settings) {
        return new LimitFilter(
                new Spending(
                        new LocalBudgets(TimeMeter.SYSTEM_MILLISECONDS),
                        settings,
                        InstantSource.system()),
                settings,
                new RefusalMetrics(registry),
                problems);
    }

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "anna", "", AuthorityUtils.createAuthorityList("ROLE_USER")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }

    private MockHttpServletResponse answer(String method, String path) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request(method, path), response, (_, _) -> {});
        return response;
    }

    @Test
    void whatIsBeyondThePlanIsRefusedAndCounted() throws Exception {
        assertThat(answer("GET", "/api/v1/photos").getStatus()).isEqualTo(200);

        var refused = answer("GET", "/api/v1/albums");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("/problems/too-many-requests");
        assertThat(
                        registry.counter(
                                        "safelight.limits.refused",
                                        "budget",
                                        "reads",
                                        "whose",
                                        "person")
                                .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"GET, /assets/page.js", "GET, /", "GET, /actuator/health"})
    void thePageAndItsLikeCostNothing(String method, String path) throws Exception {
        answer(method, path);

        assertThat(answer(method, path).getStatus()).isEqualTo(200);
    }

    @Test
    void whoIsNobodyHasNoPlan() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new AnonymousAuthenticationToken(
                                "a", "anonymous", AuthorityUtils.createAuthorityList("ROLE_X")));
        answer("GET", "/api/v1/photos");

        assertThat(answer("GET", "/api/v1/photos").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/photos, READS",
        "HEAD, /api/v1/photos/1/original, READS",
        "POST, /api/v1/photos/check, READS",
        "POST, /api/v1/photos/download, READS",
        "POST, /api/v1/photos, UPLOADS",
        "POST, /api/v1/photos/1/restore, WRITES",
        "DELETE, /api/v1/photos/1, WRITES",
        "POST, /api/v1/undo, WRITES"
    })
    void aRequestIsCountedAsWhatItIs(String method, String path, Budget budget) {
        assertThat(Budget.of(request(method, path))).contains(budget);
    }

    @Test
    void anUploadMoreThanANodeTakesIsToldToComeBackAndReadsGoOn() throws Exception {
        var filter = filter(settings(100));
        var during = new MockHttpServletResponse();
        var read = new MockHttpServletResponse();
        var after = new MockHttpServletResponse();

        filter.doFilter(
                request("POST", "/api/v1/photos"),
                new MockHttpServletResponse(),
                (_, _) -> {
                    filter.doFilter(request("POST", "/api/v1/photos"), during, (_, _) -> {});
                    filter.doFilter(request("GET", "/api/v1/photos"), read, (_, _) -> {});
                });
        filter.doFilter(request("POST", "/api/v1/photos"), after, (_, _) -> {});

        assertThat(during.getStatus()).isEqualTo(503);
        assertThat(during.getHeader("Retry-After")).isEqualTo("5");
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(after.getStatus()).isEqualTo(200);
    }
}
