package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

import java.time.Duration;
import java.time.Instant;

@ExtendWith(OutputCaptureExtension.class)
class RefusedRequestsTest {

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");
    private final RefusedRequests requests = new RefusedRequests(() -> now);

    @BeforeEach
    void signIn() {
        var mina = new TestingAuthenticationToken("mina", "secret");
        SecurityContextHolder.getContext().setAuthentication(mina);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 413, 415, 422, 429})
    void itIsWrittenDownWhoWasRefusedWhat(int status, CapturedOutput output) throws Exception {
        ask(status);

        assertThat(output)
                .contains("POST /api/v1/albums/{id} was refused to mina: " + status)
                .doesNotContain("secret", "kissatdawn", "4711");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 304, 401, 404, 503})
    void whatIsNotRefusedOrHasALineAlreadyIsNot(int status, CapturedOutput output)
            throws Exception {
        ask(status);

        assertThat(output).doesNotContain("was refused");
    }

    @Test
    void nobodyFillsTheDiskWithRefusals(CapturedOutput output) throws Exception {
        for (int n = 0; n < 100; n++) {
            ask(403);
        }
        assertThat(output.toString().lines()).filteredOn(it -> it.contains("refused")).hasSize(60);

        now = now.plus(Duration.ofMinutes(1));
        ask(403);

        assertThat(output.toString().lines()).filteredOn(it -> it.contains("refused")).hasSize(61);
    }

    private void ask(int status) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/albums/4711");
        request.setQueryString("q=kissatdawn");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/albums/{id}");
        requests.doFilter(
                request,
                new MockHttpServletResponse(),
                (_, response) -> ((HttpServletResponse) response).setStatus(status));
    }
}
