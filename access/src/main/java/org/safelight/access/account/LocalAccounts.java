package org.safelight.access.account;

import org.jspecify.annotations.Nullable;
import org.safelight.access.password.PasswordHashes;
import org.safelight.contract.UserId;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import java.util.Locale;

/**
 * Tells whoever signs people in who can be signed in, by what hash, and as what; from memory. A
 * closed account looks like one that never was, so that a wrong password tells nothing of it.
 */
final class LocalAccounts implements UserDetailsService, UserDetailsPasswordService {

    private final AccountDirectory directory;
    private final PasswordHashes hashes;

    LocalAccounts(AccountDirectory directory, PasswordHashes hashes) {
        this.directory = directory;
        this.hashes = hashes;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return name.isEmpty()
                ? unknown()
                : directory
                        .find(new UserId(name))
                        .filter(Account::open)
                        .flatMap(account -> hashes.of(name).map(hash -> user(account, hash)))
                        .orElseGet(LocalAccounts::unknown);
    }

    private static UserDetails user(Account account, String hash) {
        return User.withUsername(account.name().value())
                .password(hash)
                .roles(account.role().name())
                .build();
    }

    private static UserDetails unknown() {
        throw new UsernameNotFoundException("No such account");
    }

    /** Keeps a hash of today's kind, made when somebody has signed in by one of an older kind. */
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
        if (hash != null) {
            hashes.set(user.getUsername(), hash);
        }
        return loadUserByUsername(user.getUsername());
    }
}
