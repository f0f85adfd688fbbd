package org.safelight.access.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.safelight.access.account.Offer.Invitation;
import org.safelight.access.account.Offer.Reset;
import org.safelight.access.storage.StorageGrant;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand.AcceptInvitation;
import org.safelight.contract.account.AccountCommand.ChangeAccountRole;
import org.safelight.contract.account.AccountCommand.CloseAccount;
import org.safelight.contract.account.AccountCommand.GrantStorage;
import org.safelight.contract.account.AccountCommand.InvitePerson;
import org.safelight.contract.account.AccountCommand.OfferPasswordReset;
import org.safelight.contract.account.AccountCommand.OpenFirstAccount;
import org.safelight.contract.account.AccountCommand.ProvisionAccount;
import org.safelight.contract.account.AccountCommand.RecordPasswordChange;
import org.safelight.contract.account.AccountCommand.ReopenAccount;
import org.safelight.contract.account.AccountCommand.ResetPassword;
import org.safelight.contract.account.AccountCommand.WithdrawInvitation;
import org.safelight.contract.account.AccountEvent.AccountClosed;
import org.safelight.contract.account.AccountEvent.AccountOpened;
import org.safelight.contract.account.AccountEvent.AccountProvisioned;
import org.safelight.contract.account.AccountEvent.AccountReopened;
import org.safelight.contract.account.AccountEvent.AccountRoleChanged;
import org.safelight.contract.account.AccountEvent.InvitationWithdrawn;
import org.safelight.contract.account.AccountEvent.PasswordChanged;
import org.safelight.contract.account.AccountEvent.PasswordReset;
import org.safelight.contract.account.AccountEvent.PasswordResetOffered;
import org.safelight.contract.account.AccountEvent.PersonInvited;
import org.safelight.contract.account.AccountEvent.StorageGranted;
import org.safelight.contract.account.AccountRefusal;
import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.OneTimeLinkId;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The book of accounts: decides who has a name, and that somebody is left to administer. Who may
 * ask for what is decided at the door.
 */
@Aggregate
class Accounts extends AccountBook {

    static final int MOST_ACCOUNTS = 1_000;
    static final int MOST_OF_ISSUERS = 10_000;
    static final int MOST_INVITATIONS = 100;

    Accounts() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenFirstAccount command) {
        if (accounts.isEmpty()) {
            open(command.account(), AccountRole.ADMIN, null);
        }
    }

    @CommandHandler
    void handle(InvitePerson command, InstantSource clock) {
        Instant now = clock.instant();
        long open =
                offers.values().stream()
                        .filter(offer -> offer instanceof Invitation && isValid(offer, now))
                        .count();
        if (open >= MOST_INVITATIONS || count(false) >= MOST_ACCOUNTS) {
            throw Refused.because(AccountRefusal.TOO_MANY);
        }
        apply(new PersonInvited(command.invitation(), command.role(), command.until()));
    }

    @CommandHandler
    void handle(WithdrawInvitation command) {
        if (!(offers.get(command.invitation()) instanceof Invitation)) {
            throw Refused.because(AccountRefusal.NOT_FOUND);
        }
        apply(new InvitationWithdrawn(command.invitation()));
    }

    /** A name that is taken costs nobody the invitation. */
    @CommandHandler
    void handle(AcceptInvitation command, InstantSource clock) {
        if (!(offers.get(command.invitation()) instanceof Invitation invitation)
                || !isValid(invitation, clock.instant())) {
            throw Refused.because(AccountRefusal.LINK_NOT_VALID);
        }
        if (count(false) >= MOST_ACCOUNTS) {
            throw Refused.because(AccountRefusal.TOO_MANY);
        }
        open(command.account(), invitation.role(), command.invitation());
    }

    /** Whoever is in the book already stays as they are. */
    @CommandHandler
    void handle(ProvisionAccount command) {
        if (accounts.containsKey(command.account())) {
            return;
        }
        if (count(true) >= MOST_OF_ISSUERS) {
            throw Refused.because(AccountRefusal.TOO_MANY);
        }
        apply(new AccountProvisioned(command.account(), command.issuer()));
    }

    @CommandHandler
    void handle(GrantStorage command) {
        StorageGrant kept = known(command.account()).granted();
        var said = new StorageGrant(command.bytes(), command.saidAt());
        if (kept == null || said.replaces(kept)) {
            apply(new StorageGranted(command.account(), command.bytes(), command.saidAt()));
        }
    }

    private long count(boolean ofIssuers) {
        return accounts.values().stream().filter(it -> it.ofIssuer() == ofIssuers).count();
    }

    private void open(UserId account, AccountRole role, @Nullable OneTimeLinkId invitation) {
        UserId named = new AccountName(account.value()).id();
        if (accounts.containsKey(named)) {
            throw Refused.because(AccountRefusal.NAME_TAKEN);
        }
        apply(new AccountOpened(named, role, invitation));
    }

    @CommandHandler
    void handle(ChangeAccountRole command) {
        Standing standing = ownAccount(command.account());
        if (standing.role() == command.role()) {
            return;
        }
        mustNotBeTheLastAdministrator(standing);
        apply(new AccountRoleChanged(command.account(), command.role()));
    }

    @CommandHandler
    void handle(CloseAccount command) {
        Standing standing = known(command.account());
        mustNotBeTheLastAdministrator(standing);
        if (standing.open()) {
            apply(new AccountClosed(command.account()));
        }
    }

    @CommandHandler
    void handle(ReopenAccount command) {
        if (!known(command.account()).open()) {
            apply(new AccountReopened(command.account()));
        }
    }

    @CommandHandler
    void handle(RecordPasswordChange command) {
        mustBeOpen(command.account());
        apply(new PasswordChanged(command.account()));
    }

    @CommandHandler
    void handle(OfferPasswordReset command) {
        mustBeOpen(command.account());
        apply(new PasswordResetOffered(command.account(), command.link(), command.until()));
    }

    @CommandHandler
    UserId handle(ResetPassword command, InstantSource clock) {
        if (!(offers.get(command.link()) instanceof Reset reset)
                || !isValid(reset, clock.instant())) {
            throw Refused.because(AccountRefusal.LINK_NOT_VALID);
        }
        apply(new PasswordReset(reset.account(), command.link()));
        return reset.account();
    }

    private static boolean isValid(Offer offer, Instant now) {
        return now.isBefore(offer.until());
    }

    private Standing known(UserId account) {
        Standing standing = accounts.get(account);
        if (standing == null) {
            throw Refused.because(AccountRefusal.NOT_FOUND);
        }
        return standing;
    }

    private Standing ownAccount(UserId account) {
        Standing standing = known(account);
        if (standing.ofIssuer()) {
            throw Refused.because(AccountRefusal.ACCOUNT_OF_ISSUER);
        }
        return standing;
    }

    private void mustBeOpen(UserId account) {
        if (!ownAccount(account).open()) {
            throw Refused.because(AccountRefusal.ACCOUNT_CLOSED);
        }
    }

    private void mustNotBeTheLastAdministrator(Standing leaving) {
        if (leaving.administers()
                && accounts.values().stream().filter(Standing::administers).count() == 1) {
            throw Refused.because(AccountRefusal.LAST_ADMINISTRATOR);
        }
    }
}
