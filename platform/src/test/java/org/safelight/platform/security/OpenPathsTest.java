package org.safelight.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

class OpenPathsTest {

    private final OpenPaths open =
            new OpenPaths(Stream.of("/", "/docs/", "/assets/**", "/things/{id}/open"));

    private boolean isOpen(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(URLDecoder.decode(path, StandardCharsets.UTF_8));
        return open.matches(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs/",
                "/assets",
                "/assets/a.js",
                "/assets/deep/b.js",
                "/%61ssets/a.js",
                "/things/7/open"
            })
    void whatIsMeantIsOpen(String path) {
        assertThat(isOpen(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/x",
                "/assetsandmore",
                "/api/v1/photos",
                "/things/7/closed",
                "/things//open"
            })
    void andNothingElse(String path) {
        assertThat(isOpen(path)).isFalse();
    }
}
