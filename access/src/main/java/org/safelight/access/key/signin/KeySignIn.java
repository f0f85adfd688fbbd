package org.safelight.access.key.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.KeySecret;
import org.safelight.access.key.KnownKeys;
import org.safelight.access.key.signin.KeyScopes.Demand;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

import java.io.IOException;
import java.util.Optional;

/**
 * Signs in requests that show a key. A key decides alone: where one is shown, no other credential
 * is looked at, and one that is not good opens not even what is open to all.
 */
final class KeySignIn extends OncePerRequestFilter {

    private final KnownKeys keys;
    private final ProblemWriter problems;

    KeySignIn(KnownKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = ShownKey.in(request);
        if (shown == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<KeyAuthentication> key =
                KeySecret.read(shown).flatMap(keys::open).map(KeyAuthentication::new);
        if (key.isEmpty()) {
            write(KeyProblem.invalid(), request, response);
            return;
        }
        Problem refusal = refusal(key.get(), request);
        if (refusal != null) {
            write(refusal, request, response);
            return;
        }
        signIn(key.get());
        chain.doFilter(new WithoutCredentials(request), response);
    }

    private void signIn(KeyAuthentication key) {
        keys.used(key.key());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(key);
        SecurityContextHolder.setContext(context);
    }

    private static @Nullable Problem refusal(KeyAuthentication key, HttpServletRequest request) {
        if (!key.key().addresses().admit(request.getRemoteAddr())) {
            return KeyProblem.elsewhere();
        }
        Demand demand =
                KeyScopes.of(HttpMethod.valueOf(request.getMethod()), path(request))
                        .orElseGet(Demand.Person::new);
        return switch (demand) {
            case Demand.Any _ -> null;
            case Demand.Of of -> key.grants(of.scope()) ? null : KeyProblem.lacks(of.scope());
            case Demand.Person _ -> KeyProblem.personsOnly();
        };
    }

    /** Most often somebody has parsed it already. */
    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()
                : PathContainer.parsePath(request.getRequestURI());
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        problems.write(request, response, problem.getBody());
    }
}
