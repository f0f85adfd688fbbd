package org.safelight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class LiteralEndsTest {

    @Test
    void aPathThatEndsOtherwiseNeedNotBeTried() {
        var thumbnail = LiteralEnds.of("/photos/{id:[a-f0-9]{2}}/thumbnail");

        assertThat(thumbnail.mayMatch("/photos/0a/thumbnail")).isTrue();
        assertThat(thumbnail.mayMatch("/photos/0a/original")).isFalse();
        assertThat(thumbnail.mayMatch("/albums/0a/thumbnail")).isFalse();
        assertThat(thumbnail.mayMatch("/photos/0a")).isFalse();
    }

    @Property
    void whatAPatternMatchesIsTried(
            @ForAll("patterns") String pattern, @ForAll("paths") String path) {
        boolean matches =
                PathPatternParser.defaultInstance
                        .parse(pattern)
                        .matches(PathContainer.parsePath(path));

        assertThat(!matches || LiteralEnds.of(pattern).mayMatch(path)).isTrue();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("/a", "/b", "/{x}", "/*", "/a*", "/?", "/{x:[ab]{1}}", "/{x}b", "/")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts).replace("//", "/"))
                .flatMap(it -> Arbitraries.of("", "/**", "/{*rest}").map(rest -> it + rest))
                .map(it -> it.replace("//", "/"))
                .filter(it -> it.indexOf("{x") == it.lastIndexOf("{x"));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("/a", "/b", "/ab", "/")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }
}
