package org.safelight.access.account;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.safelight.access.storage.StorageGrant;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountEvent;
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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Who has an account, in memory: read from the log itself at the start, and again whenever the book
 * was changed, before anybody is told that it was. So nobody signs in by what was true a moment
 * ago, and there is nothing to rebuild.
 */
public final class AccountDirectory {

    private final EventStore log;
    private final Map<String, UserId> resets = new ConcurrentHashMap<>();
    private final Map<String, Account> accounts = new ConcurrentSkipListMap<>();
    private final Map<String, OpenInvitation> invitations = new ConcurrentSkipListMap<>();
    private long next;

    AccountDirectory(EventStore log) {
        this.log = log;
    }

    /** Reads on in the log, to its end. */
    synchronized void refresh() {
        log.readEvents(AccountsId.ONLY.value(), next)
                .forEachRemaining(
                        message -> {
                            if (message.getPayload() instanceof AccountEvent event) {
                                note(event, message);
                            }
                            next = message.getSequenceNumber() + 1;
                        });
    }

    private void note(AccountEvent event, DomainEventMessage<?> message) {
        Instant at = message.getTimestamp();
        switch (event) {
            case PersonInvited(var id, var role, var until) ->
                    invitations.put(
                            id.value(), new OpenInvitation(id, role, actor(message), at, until));
            case InvitationWithdrawn(var id) -> invitations.remove(id.value());
            case AccountOpened(var name, var role, var invitation) -> {
                accounts.put(name.value(), Account.fresh(name, role, at, null));
                Optional.ofNullable(invitation)
                        .ifPresent(accepted -> invitations.remove(accepted.value()));
            }
            case AccountProvisioned(var name, var issuer) ->
                    accounts.put(name.value(), Account.fresh(name, AccountRole.USER, at, issuer));
            case StorageGranted(var name, var bytes, var saidAt) -> {
                var grant = new StorageGrant(bytes, saidAt);
                accounts.computeIfPresent(name.value(), (_, was) -> was.granting(grant));
            }
            case AccountRoleChanged(var name, var role) ->
                    accounts.computeIfPresent(name.value(), (_, was) -> was.as(role));
            case AccountClosed(var name) ->
                    accounts.computeIfPresent(name.value(), (_, was) -> was.opened(false));
            case AccountReopened(var name) ->
                    accounts.computeIfPresent(name.value(), (_, was) -> was.opened(true));
            case PasswordResetOffered(var name, var link, _) -> {
                forgetResetsOf(name);
                resets.put(link.value(), name);
            }
            case PasswordChanged(var name) -> forgetResetsOf(name);
            case PasswordReset(var name, _) -> forgetResetsOf(name);
        }
    }

    private void forgetResetsOf(UserId name) {
        resets.values().removeIf(name::equals);
    }

    /** Whose password a link is for, whether or not its time is up. */
    Optional<UserId> accountOfReset(OneTimeLinkId link) {
        return Optional.ofNullable(resets.get(link.value()));
    }

    private static String actor(DomainEventMessage<?> message) {
        return String.valueOf(message.getMetaData().get(MessageMetadata.ACTOR));
    }

    /** The account of this name, open or closed. */
    public Optional<Account> find(UserId name) {
        return Optional.ofNullable(accounts.get(name.value()));
    }

    /** All accounts, by name. */
    public List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    /** The invitations that can still be accepted. */
    public List<OpenInvitation> invitations(Instant now) {
        return invitations.values().stream()
                .filter(invitation -> now.isBefore(invitation.until()))
                .toList();
    }

    Optional<OpenInvitation> invitation(OneTimeLinkId id) {
        return Optional.ofNullable(invitations.get(id.value()));
    }
}
