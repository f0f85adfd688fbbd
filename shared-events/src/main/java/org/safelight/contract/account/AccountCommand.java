package org.safelight.contract.account;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.safelight.contract.UserId;

import java.time.Instant;

/** What can be asked about accounts. No password and no token is ever in a message. */
public sealed interface AccountCommand {

    AccountsId accounts();

    /** Open the account that there is before anybody can be invited: an administrator's. */
    record OpenFirstAccount(@TargetAggregateIdentifier AccountsId accounts, UserId account)
            implements AccountCommand {}

    /** Let whoever has the link open an account with this role. */
    record InvitePerson(
            @TargetAggregateIdentifier AccountsId accounts,
            OneTimeLinkId invitation,
            AccountRole role,
            Instant until)
            implements AccountCommand {}

    /** Make an invitation useless that nobody has accepted yet. */
    record WithdrawInvitation(
            @TargetAggregateIdentifier AccountsId accounts, OneTimeLinkId invitation)
            implements AccountCommand {}

    /** Open an account under this name, as an invitation allows. */
    record AcceptInvitation(
            @TargetAggregateIdentifier AccountsId accounts,
            OneTimeLinkId invitation,
            UserId account)
            implements AccountCommand {}

    /** Note that somebody for whom an issuer vouches was signed in; once is enough. */
    record ProvisionAccount(
            @TargetAggregateIdentifier AccountsId accounts, UserId account, String issuer)
            implements AccountCommand {}

    /**
     * Let somebody store so many bytes of originals, as their issuer says; what it said earlier
     * than what is in the book changes nothing.
     */
    record GrantStorage(
            @TargetAggregateIdentifier AccountsId accounts,
            UserId account,
            long bytes,
            Instant saidAt)
            implements AccountCommand {}

    /** Give an account another role. */
    record ChangeAccountRole(
            @TargetAggregateIdentifier AccountsId accounts, UserId account, AccountRole role)
            implements AccountCommand {}

    /** Let nobody sign in to this account any more. */
    record CloseAccount(@TargetAggregateIdentifier AccountsId accounts, UserId account)
            implements AccountCommand {}

    /** Let people sign in to a closed account again. */
    record ReopenAccount(@TargetAggregateIdentifier AccountsId accounts, UserId account)
            implements AccountCommand {}

    /** Note that a person has chosen another password. */
    record RecordPasswordChange(@TargetAggregateIdentifier AccountsId accounts, UserId account)
            implements AccountCommand {}

    /** Let whoever has the link choose a new password for this account. */
    record OfferPasswordReset(
            @TargetAggregateIdentifier AccountsId accounts,
            UserId account,
            OneTimeLinkId link,
            Instant until)
            implements AccountCommand {}

    /** Use a link to choose a new password; the answer is the account that it belongs to. */
    record ResetPassword(@TargetAggregateIdentifier AccountsId accounts, OneTimeLinkId link)
            implements AccountCommand {}
}
