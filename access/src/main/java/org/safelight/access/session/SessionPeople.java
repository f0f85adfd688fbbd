package org.safelight.access.session;

import org.safelight.access.oidc.person.OidcAuthentication;
import org.safelight.access.oidc.person.OidcPerson;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whom sessions sign in: as what they stand now, not as they stood when the session began. Roles
 * that an issuer gives are those of the login.
 *
 * @param accounts those of the service's own
 * @param isLetIn whether somebody for whom an issuer vouched may still come in
 */
public record SessionPeople(UserDetailsService accounts, Predicate<OidcPerson> isLetIn) {

    Optional<InSession> of(Session session) {
        OidcPerson vouched = session.vouched();
        if (vouched == null) {
            return account(session.person())
                    .map(it -> new InSession(it, it.getAuthorities(), session.id()));
        }
        return isLetIn.test(vouched)
                ? Optional.of(
                        new InSession(vouched, OidcAuthentication.rolesOf(vouched), session.id()))
                : Optional.empty();
    }

    private Optional<UserDetails> account(String name) {
        try {
            return Optional.of(accounts.loadUserByUsername(name));
        } catch (UsernameNotFoundException closed) {
            return Optional.empty();
        }
    }
}
