package org.safelight.access.key.signin;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.ApiKey;
import org.safelight.access.key.KnownKeys;
import org.safelight.access.key.Scope;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A request by key: it acts as the key's owner, and may do no more than key and owner both may. */
public final class KeyAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ApiKey key;
    private final String owner;
    private final EnumSet<Scope> granted;

    KeyAuthentication(KnownKeys.Open open) {
        EnumSet<Scope> granted = granted(open);
        super(authorities(granted));
        this.granted = granted;
        this.key = open.key();
        this.owner = open.key().owner().value();
        setAuthenticated(true);
    }

    private static EnumSet<Scope> granted(KnownKeys.Open open) {
        EnumSet<Scope> granted = EnumSet.noneOf(Scope.class);
        granted.addAll(open.key().scopes());
        if (!open.ownerIsAdministrator()) {
            granted.remove(Scope.ADMIN);
        }
        return granted;
    }

    private static List<GrantedAuthority> authorities(Set<Scope> granted) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_USER"));
        granted.forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        if (granted.contains(Scope.ADMIN)) {
            authorities.add(new SimpleGrantedAuthority("ROLE_ADMIN"));
        }
        return authorities;
    }

    /** The key. */
    public ApiKey key() {
        return key;
    }

    /** Whether it grants this at the moment. */
    boolean grants(Scope scope) {
        return granted.contains(scope);
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
