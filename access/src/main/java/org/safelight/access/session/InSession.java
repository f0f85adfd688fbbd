package org.safelight.access.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in by a session. */
public final class InSession extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient UserDetails account;
    private final String session;

    InSession(UserDetails account, String session) {
        super(account.getAuthorities());
        this.account = account;
        this.session = session;
        setAuthenticated(true);
    }

    /** The id of the session. */
    public String session() {
        return session;
    }

    @Override
    public Object getPrincipal() {
        return account;
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
