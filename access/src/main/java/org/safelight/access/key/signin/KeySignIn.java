package org.safelight.access.key.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.KeySecret;
import org.safelight.access.key.KnownKeys;
import org.safelight.access.key.signin.KeyScopes.Demand;
import org.safelight.platform.web.ArrivalFilter;
import org.safelight.platform.web.Problem;
import org.safelight.platform.web.ProblemWriter;
import org.springframework.security.core.context.SecurityContextHolder;

import java.io.IOException;
import java.util.Optional;

/**
 * Signs in requests that show a key. A key decides alone: where one is shown, no other credential
 * is looked at, and one that is not good opens not even what is open to all.
 */
final class KeySignIn extends ArrivalFilter {

    private final KnownKeys keys;
    private final ProblemWriter problems;

    KeySignIn(KnownKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected void arrive(
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
        return KeyScopes.unmet(request, key::grants)
                .map(
                        it ->
                                it instanceof Demand.Of of
                                        ? KeyProblem.lacks(of.scope())
                                        : KeyProblem.personsOnly())
                .orElse(null);
    }

    private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        problems.write(request, response, problem.getBody());
    }
}
