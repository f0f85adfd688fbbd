package org.safelight.query.answer;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reads whose answers carry a validator, so that who has one need not get it again; the one
 * place where that is decided. Some are remembered here too, for as long as is written here at most
 * and while their view is what it was: those that tell nobody anything but what is his own, so that
 * no right that was taken away can be outlived. What others share is asked of the view each time.
 *
 * <p>Not here is what has another tag already, for {@code If-Match}, and what is a secret.
 */
public enum AnswerRule {
    PHOTOS("/api/v1/photos", View.LIBRARY, 10),
    SEARCH("/api/v1/search", View.SEARCH, 10),
    TIMELINE("/api/v1/timeline", View.STATISTICS, 60),
    STATISTICS("/api/v1/statistics", View.STATISTICS, 60),
    OWNERS("/api/v1/statistics/owners", View.STATISTICS, 60),
    PHOTO_HISTORY("/api/v1/photos/{id}/history"),
    ALBUMS("/api/v1/albums"),
    ALBUM_PHOTOS("/api/v1/albums/{id}/photos"),
    ALBUM_MEMBERS("/api/v1/albums/{id}/members"),
    ALBUM_LINKS("/api/v1/albums/{id}/links"),
    ALBUM_HISTORY("/api/v1/albums/{id}/history"),
    ALBUM_COMPARISON("/api/v1/albums/{id}/compare"),
    FORMATS("/api/v1/formats");

    /** What answers are made from. */
    public enum View {
        LIBRARY,
        STATISTICS,
        SEARCH
    }

    private static final String BASE = "/api/v1/";

    private static final Map<PathPattern, AnswerRule> BY_PATTERN = byPattern();

    private final String route;
    private final @Nullable View view;
    private final Duration longest;

    AnswerRule(String route) {
        this(route, null, 0);
    }

    AnswerRule(String route, @Nullable View view, int seconds) {
        this.route = route;
        this.view = view;
        this.longest = Duration.ofSeconds(seconds);
    }

    /** The rule for a request; null where there is none. */
    static @Nullable AnswerRule of(HttpServletRequest request) {
        String method = request.getMethod();
        String path = request.getRequestURI();
        if (!path.startsWith(BASE) || !(method.equals("GET") || method.equals("HEAD"))) {
            return null;
        }
        var parsed = PathContainer.parsePath(path);
        for (Map.Entry<PathPattern, AnswerRule> rule : BY_PATTERN.entrySet()) {
            if (rule.getKey().matches(parsed)) {
                return rule.getValue();
            }
        }
        return null;
    }

    private static Map<PathPattern, AnswerRule> byPattern() {
        return Stream.of(values())
                .collect(
                        Collectors.toUnmodifiableMap(
                                rule -> PathPatternParser.defaultInstance.parse(rule.route),
                                rule -> rule));
    }

    /** The template of the path. */
    public String route() {
        return route;
    }

    /** The view whose answers are remembered; null where none are. */
    @Nullable View view() {
        return view;
    }

    /** After which time an answer is made again in any case. */
    Duration longest() {
        return longest;
    }
}
