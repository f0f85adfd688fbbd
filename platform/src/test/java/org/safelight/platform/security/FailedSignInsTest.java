package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.junit.jupiter.api.Test;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

class FailedSignInsTest {

    private final FailedSignIns filter = new FailedSignIns(new ProblemWriter(new JsonMapper()));

    @Test
    void afterTenWrongPasswordsTheNextAttemptIsNotEvenRead() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(attempt("203.0.113.7", 401).getStatus()).isEqualTo(401);
        }

        MockHttpServletResponse eleventh = attempt("203.0.113.7", 200);

        assertThat(eleventh.getStatus()).isEqualTo(429);
        assertThat(eleventh.getHeader("Retry-After")).isEqualTo("60");
        assertThat(eleventh.getContentAsString()).contains("/problems/too-many-sign-ins");
    }

    @Test
    void anotherAddressIsNotHeldBack() throws Exception {
        for (int i = 0; i < 10; i++) {
            attempt("203.0.113.7", 401);
        }

        assertThat(attempt("203.0.113.8", 200).getStatus()).isEqualTo(200);
    }

    @Test
    void rightPasswordsAreNotCounted() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(attempt("203.0.113.7", 200).getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse attempt(String address, int outcome) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/photos");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Basic YTpi");
        var response = new MockHttpServletResponse();
        filter.doFilter(
                request,
                response,
                new MockFilterChain() {
                    @Override
                    public void doFilter(ServletRequest asked, ServletResponse answered) {
                        ((MockHttpServletResponse) answered).setStatus(outcome);
                    }
                });
        return response;
    }
}
