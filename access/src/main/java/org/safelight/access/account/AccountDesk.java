package org.safelight.access.account;

import org.jspecify.annotations.Nullable;
import org.safelight.access.password.PasswordHashes;
import org.safelight.access.password.PasswordPolicy;
import org.safelight.access.session.Sessions;
import org.safelight.access.token.SecretToken;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand.AcceptInvitation;
import org.safelight.contract.account.AccountCommand.ChangeAccountRole;
import org.safelight.contract.account.AccountCommand.CloseAccount;
import org.safelight.contract.account.AccountCommand.InvitePerson;
import org.safelight.contract.account.AccountCommand.OfferPasswordReset;
import org.safelight.contract.account.AccountCommand.RecordPasswordChange;
import org.safelight.contract.account.AccountCommand.ReopenAccount;
import org.safelight.contract.account.AccountCommand.ResetPassword;
import org.safelight.contract.account.AccountCommand.WithdrawInvitation;
import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.AccountsId;
import org.safelight.contract.account.OneTimeLinkId;
import org.safelight.platform.security.SignedOut;
import org.safelight.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;

/**
 * What administrators and people do with accounts: the event is written first, then the secret that
 * belongs to it. What a crash leaves without its secret, a new link brings in order.
 */
public final class AccountDesk {

    private static final UserId BY_LINK = new UserId(UserId.SYSTEM_PREFIX + "link");
    private static final Duration RESET_WITHIN = Duration.ofDays(1);

    private final AccountCommands commands;
    private final AccountDirectory directory;
    private final LinkTokens tokens;
    private final PasswordHashes hashes;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy = new PasswordPolicy();
    private final Sessions sessions;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    AccountDesk(
            AccountCommands commands,
            AccountDirectory directory,
            LinkTokens tokens,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            Sessions sessions,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.commands = commands;
        this.directory = directory;
        this.tokens = tokens;
        this.hashes = hashes;
        this.encoder = encoder;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
    }

    /** Who has an account, and who is invited. */
    public AccountDirectory directory() {
        return directory;
    }

    /** Invites somebody to open an account with this role, for as long as this. */
    public NewLink invite(UserId administrator, AccountRole role, Duration validFor) {
        Instant until = clock.instant().plus(validFor);
        OneTimeLinkId id = freshId();
        commands.send(new InvitePerson(AccountsId.ONLY, id, role, until), administrator);
        return noted(id, until);
    }

    /** Makes an invitation useless. */
    public void withdraw(UserId administrator, OneTimeLinkId invitation) {
        commands.send(new WithdrawInvitation(AccountsId.ONLY, invitation), administrator);
        tokens.forget(invitation);
    }

    /** Opens an account by an invitation's token. */
    public UserId accept(String token, AccountName name, String password) {
        OneTimeLinkId invitation = linkOf(token);
        mustBeFit(password, name.value());
        commands.send(new AcceptInvitation(AccountsId.ONLY, invitation, name.id()), name.id());
        hashes.set(name.value(), hash(password));
        tokens.forget(invitation);
        return name.id();
    }

    /** Gives an account another role, from its next request on. */
    public void changeRole(UserId administrator, UserId account, AccountRole role) {
        commands.send(new ChangeAccountRole(AccountsId.ONLY, account, role), administrator);
    }

    /** Closes an account, and ends its sessions. */
    public void close(UserId administrator, UserId account) {
        commands.send(new CloseAccount(AccountsId.ONLY, account), administrator);
        signOut(account, null);
    }

    /** Opens a closed account again; its password is the old one. */
    public void reopen(UserId administrator, UserId account) {
        commands.send(new ReopenAccount(AccountsId.ONLY, account), administrator);
    }

    /** Makes a link by which whoever has it can choose a new password, within a day. */
    public NewLink offerReset(UserId administrator, UserId account) {
        Instant until = clock.instant().plus(RESET_WITHIN);
        OneTimeLinkId id = freshId();
        commands.send(new OfferPasswordReset(AccountsId.ONLY, account, id, until), administrator);
        return noted(id, until);
    }

    /** Sets a new password by a link's token, and ends all sessions of that account. */
    public UserId reset(String token, String password) {
        OneTimeLinkId link = linkOf(token);
        mustBeFit(password, directory.accountOfReset(link).map(UserId::value).orElse(""));
        var account =
                (UserId)
                        Objects.requireNonNull(
                                commands.send(new ResetPassword(AccountsId.ONLY, link), BY_LINK));
        hashes.set(account.value(), hash(password));
        tokens.forget(link);
        signOut(account, null);
        return account;
    }

    /**
     * Sets a person's new password, and ends their sessions but this one. That they know the old
     * one is not asked here.
     */
    public void changePassword(UserId account, String password, @Nullable String session) {
        mustBeFit(password, account.value());
        commands.send(new RecordPasswordChange(AccountsId.ONLY, account), account);
        hashes.set(account.value(), hash(password));
        signOut(account, session);
    }

    /** Also whoever came by name and password, and is still being served. */
    private void signOut(UserId account, @Nullable String keptSession) {
        sessions.endAllOf(account.value(), keptSession);
        events.publishEvent(new SignedOut(account.value()));
    }

    private NewLink noted(OneTimeLinkId id, Instant until) {
        SecretToken token = SecretToken.fresh();
        tokens.note(token, id, until, clock.instant());
        return new NewLink(id, token, until);
    }

    private static OneTimeLinkId freshId() {
        return new OneTimeLinkId(UUID.randomUUID().toString().replace("-", ""));
    }

    private OneTimeLinkId linkOf(String token) {
        if (!SecretToken.isWellFormed(token)) {
            throw AccountCommands.linkNotValid();
        }
        return tokens.of(new SecretToken(token)).orElseThrow(AccountCommands::linkNotValid);
    }

    private void mustBeFit(String password, String name) {
        policy.objection(password, name)
                .ifPresent(
                        objection -> {
                            throw new Problem(
                                    HttpStatus.UNPROCESSABLE_CONTENT, "weak-password", objection);
                        });
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }
}
