package org.safelight.access.account;

import org.safelight.access.password.PasswordHashes;
import org.safelight.access.password.PasswordPolicy;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand.OpenFirstAccount;
import org.safelight.contract.account.AccountsId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * Sees to it at the start that there is an administrator with a password: the one that the
 * environment newly sets, else the one of before, else a new one, which is printed this once.
 */
final class FirstAccount implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);
    private static final UserId ADMIN = new UserId("admin");
    private static final UserId FIRST_RUN = new UserId(UserId.SYSTEM_PREFIX + "first-run");
    private static final int RANDOM_BYTES = 18;

    /** Before the web server listens, so that everybody who has an account is known by then. */
    private static final int PHASE = Integer.MAX_VALUE / 2;

    private final AccountCommands commands;
    private final AccountDirectory directory;
    private final PasswordHashes hashes;
    private final PasswordEncoder encoder;
    private final String given;
    private volatile boolean running;

    FirstAccount(
            AccountCommands commands,
            AccountDirectory directory,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            String given) {
        this.commands = commands;
        this.directory = directory;
        this.hashes = hashes;
        this.encoder = encoder;
        this.given = given;
    }

    @Override
    public void start() {
        directory.refresh();
        running = true;
    }

    /** As soon as there is somebody to carry out commands. */
    void ensure() {
        if (directory.accounts().isEmpty()) {
            commands.send(new OpenFirstAccount(AccountsId.ONLY, ADMIN), FIRST_RUN);
        }
        if (!given.isEmpty()) {
            take(given);
        } else if (hashes.of(ADMIN.value()).isEmpty()) {
            print(made());
        }
    }

    /**
     * What was taken before is not taken again: a password that was changed since stays changed.
     */
    private void take(String password) {
        boolean known =
                hashes.of(ADMIN.value()).isPresent()
                        && hashes.givenTo(ADMIN.value())
                                .filter(hash -> encoder.matches(password, hash))
                                .isPresent();
        if (known) {
            return;
        }
        String hash = hash(password);
        hashes.set(ADMIN.value(), hash);
        hashes.noteGiven(ADMIN.value(), hash);
        new PasswordPolicy()
                .objection(password, ADMIN.value())
                .ifPresent(why -> log.warn("SAFELIGHT_ADMIN_PASSWORD is taken, but: {}", why));
    }

    private void print(String password) {
        hashes.set(ADMIN.value(), hash(password));
        log.info("Sign in as {} with the password {}", ADMIN, password);
        log.info("It is not shown again. SAFELIGHT_ADMIN_PASSWORD sets another one.");
    }

    private static String made() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
