package org.safelight.access.key;

import org.safelight.contract.UserId;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import java.util.List;
import java.util.function.Supplier;

/**
 * Looks people up among those who sign in by name and password. That somebody has guessed wrong too
 * often does not keep a person's keys from working: it would be an easy way to stop them.
 */
final class ListedOwners implements KeyOwners {

    private static final String ADMINISTRATOR = "ROLE_ADMIN";

    private final Supplier<List<UserDetailsService>> accounts;

    ListedOwners(Supplier<List<UserDetailsService>> accounts) {
        this.accounts = accounts;
    }

    @Override
    public Standing standingOf(UserId person) {
        for (UserDetailsService service : accounts.get()) {
            try {
                return standing(service.loadUserByUsername(person.value()));
            } catch (UsernameNotFoundException notThere) {
                // Another one may know.
            }
        }
        return Standing.UNKNOWN;
    }

    private static Standing standing(UserDetails account) {
        if (!account.isEnabled() || !account.isAccountNonExpired()) {
            return Standing.CLOSED;
        }
        boolean administrator =
                account.getAuthorities().stream()
                        .anyMatch(granted -> ADMINISTRATOR.equals(granted.getAuthority()));
        return administrator ? Standing.ADMINISTRATOR : Standing.PERSON;
    }
}
