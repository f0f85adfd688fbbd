package org.safelight.access.oidc.person;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.Scope;
import org.safelight.access.oidc.issuer.Registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scopes to which a token is bound, by whoever asked for it or issued it.
 *
 * @param prefix what the issuer calls them, before our own word
 * @param granted those of ours; perhaps none
 */
public record TokenScopes(String prefix, Set<Scope> granted) {

    /**
     * What these claims say; null where a token carries no scope of ours, and need not. One that
     * begins like ours and is unknown here narrows like any other, and grants nothing.
     */
    public static @Nullable TokenScopes of(Registration settings, Map<String, Object> claims) {
        String prefix = settings.scopePrefix();
        List<String> carried =
                new Claims(claims)
                        .words(settings.claims().scopes())
                        .filter(it -> it.startsWith(prefix))
                        .toList();
        if (carried.isEmpty() && !settings.requireScopes()) {
            return null;
        }
        return new TokenScopes(
                prefix,
                Arrays.stream(Scope.values())
                        .filter(it -> carried.contains(prefix + it.word()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What the issuer calls this one. */
    public String nameOf(Scope scope) {
        return prefix + scope.word();
    }
}
