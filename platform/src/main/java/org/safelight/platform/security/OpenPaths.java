package org.safelight.platform.security;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The paths that are open to all. Nearly every request is for none of them, which the beginnings of
 * the paths tell without a look at the patterns.
 */
final class OpenPaths implements RequestMatcher {

    private static final Pattern WILD = Pattern.compile("/?[*{].*");

    private record Family(String beginning, RequestMatcher pattern) {

        static Family of(String pattern) {
            return new Family(
                    WILD.matcher(pattern).replaceFirst(""),
                    PathPatternRequestMatcher.withDefaults().matcher(pattern));
        }
    }

    private final Set<String> single;
    private final List<Family> families;

    OpenPaths(Stream<String> patterns) {
        List<String> all = patterns.toList();
        this.families = all.stream().filter(OpenPaths::isWild).map(Family::of).toList();
        this.single = all.stream().filter(not(OpenPaths::isWild)).collect(toUnmodifiableSet());
    }

    private static boolean isWild(String pattern) {
        return WILD.matcher(pattern).find();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        // Without escapes, as the patterns see it.
        String below = request.getPathInfo();
        String path = below == null ? request.getServletPath() : request.getServletPath() + below;
        if (single.contains(path)) {
            return true;
        }
        for (Family family : families) {
            if (path.startsWith(family.beginning) && family.pattern.matches(request)) {
                return true;
            }
        }
        return false;
    }
}
