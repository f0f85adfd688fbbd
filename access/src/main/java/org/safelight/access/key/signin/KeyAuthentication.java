package org.safelight.access.key.signin;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KnownKeys;
import org.safelight.access.key.Scope;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.ArrayList;
import java.util.List;

/** A request by key: it acts as the key's owner, and may do no more than key and owner both may. */
public final class KeyAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ApiKey key;
    private final String owner;

    KeyAuthentication(KnownKeys.Open open) {
        super(authorities(open));
        this.key = open.key();
        this.owner = open.key().owner().value();
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(KnownKeys.Open open) {
        List<GrantedAuthority> granted = new ArrayList<>();
        granted.add(new SimpleGrantedAuthority("ROLE_USER"));
        for (Scope scope : open.key().scopes()) {
            if (scope != Scope.ADMIN) {
                granted.add(new SimpleGrantedAuthority(scope.authority()));
            } else if (open.ownerIsAdministrator()) {
                granted.add(new SimpleGrantedAuthority(scope.authority()));
                granted.add(new SimpleGrantedAuthority("ROLE_ADMIN"));
            }
        }
        return granted;
    }

    /** The key. */
    public ApiKey key() {
        return key;
    }

    /** Whether it grants this at the moment. */
    boolean grants(Scope scope) {
        return getAuthorities().stream()
                .anyMatch(granted -> scope.authority().equals(granted.getAuthority()));
    }

    /** Nothing: what was shown is not passed on. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return owner;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof KeyAuthentication another
                && another.key.id().equals(key.id());
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + key.id().hashCode();
    }
}
