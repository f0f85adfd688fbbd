package org.safelight.standalone.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Sees to it that the administrator has a password: the one that the environment sets, else the one
 * of before, else a new one, which is printed this once.
 */
final class FirstPassword {

    private static final Logger log = LoggerFactory.getLogger(FirstPassword.class);
    private static final int RANDOM_BYTES = 18;

    FirstPassword(PasswordHashes hashes, PasswordEncoder encoder, String chosen) {
        String current = hashes.of(AdminAccount.NAME).orElse("");
        if (!chosen.isEmpty()) {
            if (current.isEmpty() || !encoder.matches(chosen, current)) {
                hashes.set(AdminAccount.NAME, encode(encoder, chosen));
            }
        } else if (current.isEmpty()) {
            String made = random();
            hashes.set(AdminAccount.NAME, encode(encoder, made));
            log.info("Sign in as {} with the password {}", AdminAccount.NAME, made);
            log.info("It is not shown again. SAFELIGHT_ADMIN_PASSWORD sets another one.");
        }
    }

    private static String encode(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password is never null");
        }
        return hash;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
