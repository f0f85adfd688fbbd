package org.safelight.contract.account;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;

import java.time.Instant;

/** What happens to accounts. Who did it, and when, is in the metadata; secrets are elsewhere. */
public sealed interface AccountEvent {

    /** Whoever has the link may open an account with this role, until then. */
    @Revision("1")
    record PersonInvited(OneTimeLinkId invitation, AccountRole role, Instant until)
            implements AccountEvent {}

    /** Nobody can accept this invitation any more. */
    @Revision("1")
    record InvitationWithdrawn(OneTimeLinkId invitation) implements AccountEvent {}

    /**
     * There is a new account.
     *
     * @param invitation that was accepted; null for the first account
     */
    @Revision("1")
    record AccountOpened(UserId account, AccountRole role, @Nullable OneTimeLinkId invitation)
            implements AccountEvent {}

    /**
     * Somebody for whom an issuer vouches was signed in for the first time.
     *
     * @param issuer the registration of the issuer, which also gives the role
     */
    @Revision("1")
    record AccountProvisioned(UserId account, String issuer) implements AccountEvent {}

    /**
     * The issuer lets the person store so much, and no more.
     *
     * @param bytes of originals; 0 for none
     * @param saidAt when the issuer said so
     */
    @Revision("1")
    record StorageGranted(UserId account, long bytes, Instant saidAt) implements AccountEvent {}

    /** The account may do more, or less, than before. */
    @Revision("1")
    record AccountRoleChanged(UserId account, AccountRole role) implements AccountEvent {}

    /** The person has chosen another password. */
    @Revision("1")
    record PasswordChanged(UserId account) implements AccountEvent {}

    /** Whoever has the link may choose a new password for the account, until then. */
    @Revision("1")
    record PasswordResetOffered(UserId account, OneTimeLinkId link, Instant until)
            implements AccountEvent {}

    /** A new password was chosen by way of a link. */
    @Revision("1")
    record PasswordReset(UserId account, OneTimeLinkId link) implements AccountEvent {}

    /** Nobody can sign in to the account. */
    @Revision("1")
    record AccountClosed(UserId account) implements AccountEvent {}

    /** One can sign in to the account again. */
    @Revision("1")
    record AccountReopened(UserId account) implements AccountEvent {}
}
