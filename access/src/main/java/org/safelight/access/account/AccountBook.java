package org.safelight.access.account;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.safelight.access.account.Offer.Invitation;
import org.safelight.access.account.Offer.Reset;
import org.safelight.access.storage.StorageGrant;
import org.safelight.contract.UserId;
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
import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.AccountsId;
import org.safelight.contract.account.OneTimeLinkId;

import java.util.HashMap;
import java.util.Map;

/** What the book of accounts knows: who has which standing, and which links are open. */
abstract class AccountBook {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable AccountsId id;

    final Map<UserId, Standing> accounts = new HashMap<>();
    final Map<OneTimeLinkId, Offer> offers = new HashMap<>();

    @EventSourcingHandler
    void on(PersonInvited event) {
        offers.put(event.invitation(), new Invitation(event.role(), event.until()));
    }

    @EventSourcingHandler
    void on(InvitationWithdrawn event) {
        offers.remove(event.invitation());
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        id = AccountsId.ONLY;
        accounts.put(event.account(), Standing.fresh(event.role(), false));
        if (event.invitation() != null) {
            offers.remove(event.invitation());
        }
    }

    @EventSourcingHandler
    void on(AccountProvisioned event) {
        accounts.put(event.account(), Standing.fresh(AccountRole.USER, true));
    }

    @EventSourcingHandler
    void on(StorageGranted event) {
        var grant = new StorageGrant(event.bytes(), event.saidAt());
        accounts.computeIfPresent(event.account(), (_, was) -> was.granting(grant));
    }

    @EventSourcingHandler
    void on(AccountRoleChanged event) {
        accounts.computeIfPresent(event.account(), (_, was) -> was.as(event.role()));
    }

    @EventSourcingHandler
    void on(PasswordChanged event) {
        forgetResetsOf(event.account());
    }

    /** Of several links for one account the last one counts. */
    @EventSourcingHandler
    void on(PasswordResetOffered event) {
        forgetResetsOf(event.account());
        offers.put(event.link(), new Reset(event.account(), event.until()));
    }

    @EventSourcingHandler
    void on(PasswordReset event) {
        forgetResetsOf(event.account());
    }

    @EventSourcingHandler
    void on(AccountClosed event) {
        forgetResetsOf(event.account());
        accounts.computeIfPresent(event.account(), (_, was) -> was.opened(false));
    }

    @EventSourcingHandler
    void on(AccountReopened event) {
        accounts.computeIfPresent(event.account(), (_, was) -> was.opened(true));
    }

    private void forgetResetsOf(UserId account) {
        offers.values()
                .removeIf(offer -> offer instanceof Reset reset && reset.account().equals(account));
    }
}
