package org.safelight.access.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

import java.util.Collection;

/** Who is signed in by a session: an account, or a person for whom an issuer vouched. */
public final class InSession extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Object person;
    private final String session;

    /** Somebody with these roles. */
    InSession(Object person, Collection<? extends GrantedAuthority> roles, String session) {
        super(roles);
        this.person = person;
        this.session = session;
        setAuthenticated(true);
    }

    /** The id of the session. */
    public String session() {
        return session;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InSession that
                && super.equals(other)
                && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
