package org.safelight.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

import java.util.Optional;

/** Method and path say which side a request belongs to. */
class SideTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/photos",
        "PATCH, /api/v1/photos/p1",
        "DELETE, /api/v1/albums/a1",
        "PUT, /api/v1/albums/a1/cover",
        "POST, /api/v1/photos/p1/thumbnail/retry",
        "POST, /api/v1/admin/dead-letters/d1/retry"
    })
    void writesOfTheApiBelongToTheCommandSide(HttpMethod method, String path) {
        assertThat(side(method, path)).contains(Side.COMMAND);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/session/oidc/keycloak",
        "GET, /api/v1/session/oidc/keycloak/callback",
        "DELETE, /api/v1/session"
    })
    void aSessionBeginsAndEndsAtTheCommandSideWhateverTheMethod(HttpMethod method, String path) {
        assertThat(side(method, path)).contains(Side.COMMAND);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/admin/aggregates/a1",
        "GET, /api/v1/admin/aggregates/a1/events",
        "HEAD, /api/v1/admin/aggregates/a1/events"
    })
    void howAnAggregateWasTheCommandSideTells(HttpMethod method, String path) {
        assertThat(side(method, path)).contains(Side.COMMAND);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/photos",
        "GET, /api/v1/sign-in",
        "GET, /api/v1/admin/events",
        "GET, /api/v1/admin/operations/o1",
        "HEAD, /api/v1/photos/p1/original",
        "GET, /api/v1/openapi",
        "POST, /api/v1/photos/check",
        "POST, /api/v1/photos/download",
        "GET, /",
        "GET, /assets/safelight.css",
        "GET, /problems/",
        "GET, /favicon.ico",
        "POST, /"
    })
    void everythingElseBelongsToTheQuerySide(HttpMethod method, String path) {
        assertThat(side(method, path)).contains(Side.QUERY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/ACTUATOR/health",
                "/actuator;a=b/health",
                "/%61ctuator/health",
                "//actuator/health",
                "/./actuator/health",
                "/assets/../actuator/health",
                "/assets/%2e%2e/actuator/health",
                "/assets%2f..%2factuator/health",
                "/%5cactuator",
                "/a%00b",
                "/error"
            })
    void whatClientsHaveNoBusinessWithBelongsToNobody(String path) {
        assertThat(side(HttpMethod.GET, path)).isEmpty();
        assertThat(side(HttpMethod.POST, path)).isEmpty();
    }

    private static Optional<Side> side(HttpMethod method, String path) {
        return Side.of(method, PathContainer.parsePath(path));
    }
}
