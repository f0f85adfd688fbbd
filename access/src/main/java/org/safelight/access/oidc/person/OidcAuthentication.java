package org.safelight.access.oidc.person;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.Scope;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

import java.util.List;
import java.util.Objects;

/** A request on behalf of somebody for whom an issuer vouches. */
public final class OidcAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final List<GrantedAuthority> USER =
            AuthorityUtils.createAuthorityList("ROLE_USER");
    private static final List<GrantedAuthority> ADMIN =
            AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_ADMIN");

    private final transient OidcPerson person;
    private final transient @Nullable TokenScopes scopes;

    /**
     * On behalf of this person, with the roles that the issuer gives.
     *
     * @param scopes those to which it is bound; null for whatever the person may
     */
    public OidcAuthentication(OidcPerson person, @Nullable TokenScopes scopes) {
        super(scopes == null || scopes.granted().contains(Scope.ADMIN) ? rolesOf(person) : USER);
        this.person = person;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    /** Those to which it is bound; null for whatever the person may. */
    public @Nullable TokenScopes scopes() {
        return scopes;
    }

    /** Whether it may be used for this; only an administrator's operates the service. */
    public boolean grants(Scope scope) {
        return (scopes == null || scopes.granted().contains(scope))
                && (scope != Scope.ADMIN || person.isAdmin());
    }

    /** The roles that an issuer gives a person. */
    public static List<GrantedAuthority> rolesOf(OidcPerson person) {
        return person.isAdmin() ? ADMIN : USER;
    }

    /** Nothing: what was shown is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public OidcPerson getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcAuthentication same
                && same.person.equals(person)
                && Objects.equals(same.scopes, scopes);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
