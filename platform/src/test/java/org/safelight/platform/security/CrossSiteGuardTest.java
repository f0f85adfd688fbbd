package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import tools.jackson.databind.json.JsonMapper;

class CrossSiteGuardTest {

    private final CrossSiteGuard guard = new CrossSiteGuard(new ProblemWriter(new JsonMapper()));

    @ParameterizedTest
    @CsvSource({
        "POST, cross-site, 403",
        "DELETE, cross-site, 403",
        "PATCH, same-site, 403",
        "POST, same-origin, 200",
        "POST, none, 200",
        "POST, , 200",
        "GET, cross-site, 200",
    })
    void onlyTheServicesOwnPageMayChangeThings(String method, @Nullable String site, int status)
            throws Exception {
        var request = new MockHttpServletRequest(method, "/api/v1/albums");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        var response = new MockHttpServletResponse();

        guard.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, , http://photos.example:8080, 200",
        "POST, , https://photos.example:8080, 200",
        "POST, , http://photos.example, 403",
        "POST, , http://elsewhere.example:8080, 403",
        "DELETE, , null, 403",
        "POST, same-origin, http://elsewhere.example, 200",
        "GET, , http://elsewhere.example, 200",
    })
    void whereNothingElseSaysWhosePageItIsItsOriginDoes(
            String method, @Nullable String site, String origin, int status) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/v1/albums");
        if (site != null) {
            request.addHeader("Sec-Fetch-Site", site);
        }
        request.addHeader("Origin", origin);
        request.addHeader("Host", "photos.example:8080");
        var response = new MockHttpServletResponse();

        guard.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }
}
