package org.safelight.query.answer;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an answer depends on beside the view: who asks, with which rights, and for what. Answers of
 * different people have different keys, whatever they ask.
 *
 * @param query as it was sent
 */
record AnswerKey(String caller, Set<String> rights, String path, @Nullable String query) {

    private static final int OVERHEAD = 200;

    /** The key for a request; null where nobody is signed in. */
    static @Nullable AnswerKey of(HttpServletRequest request) {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !caller.isAuthenticated()) {
            return null;
        }
        Set<String> rights =
                caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet());
        return new AnswerKey(
                caller.getName(), rights, request.getRequestURI(), request.getQueryString());
    }

    /** About how many bytes of memory it takes. */
    int size() {
        return OVERHEAD + caller.length() + path.length() + (query == null ? 0 : query.length());
    }
}
