package org.safelight.access.oidc.person;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

import java.util.List;

/** A request on behalf of somebody for whom an issuer vouches. */
public final class OidcAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;
    private static final List<GrantedAuthority> USER =
            AuthorityUtils.createAuthorityList("ROLE_USER");
    private static final List<GrantedAuthority> ADMIN =
            AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_ADMIN");

    private final transient OidcPerson person;

    /** On behalf of this person, with the roles that the issuer gives. */
    public OidcAuthentication(OidcPerson person) {
        super(rolesOf(person));
        this.person = person;
        setAuthenticated(true);
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
        return other instanceof OidcAuthentication same && same.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
