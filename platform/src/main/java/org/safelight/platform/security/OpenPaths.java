package org.safelight.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The paths that are open to all. Nearly every request is for none of them, which the beginnings of
 * the paths tell without a look at the patterns.
 */
final class OpenPaths implements RequestMatcher {

    private static final Pattern WILD = Pattern.compile("/?[*{].*");

    private record OpenPath(String beginning, RequestMatcher pattern) {

        static OpenPath of(String pattern) {
            return new OpenPath(
                    WILD.matcher(pattern).replaceFirst(""),
                    PathPatternRequestMatcher.withDefaults().matcher(pattern));
        }
    }

    private final List<OpenPath> all;

    OpenPaths(Stream<String> patterns) {
        this.all = patterns.map(OpenPath::of).toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        // Without escapes, as the patterns see it.
        String below = request.getPathInfo();
        String path = below == null ? request.getServletPath() : request.getServletPath() + below;
        for (OpenPath open : all) {
            if (path.startsWith(open.beginning) && open.pattern.matches(request)) {
                return true;
            }
        }
        return false;
    }
}
