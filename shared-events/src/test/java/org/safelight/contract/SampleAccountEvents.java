package org.safelight.contract;

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
import org.safelight.contract.account.OneTimeLinkId;

import java.time.Instant;
import java.util.List;

/** What happens to Mina's account: one event of each kind, with no field left empty. */
final class SampleAccountEvents {

    private static final OneTimeLinkId INVITATION =
            new OneTimeLinkId("0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static final OneTimeLinkId LINK = new OneTimeLinkId("c0ffee00c0ffee00c0ffee00c0ffee00");
    private static final Instant UNTIL = Instant.parse("2026-04-14T09:00:00.500Z");

    static final List<AccountEvent> ALL =
            List.of(
                    new PersonInvited(INVITATION, AccountRole.USER, UNTIL),
                    new InvitationWithdrawn(INVITATION),
                    new AccountOpened(SamplePhotoEvents.MINA, AccountRole.USER, INVITATION),
                    new AccountProvisioned(SamplePhotoEvents.MINA, "keycloak"),
                    new StorageGranted(SamplePhotoEvents.MINA, 5_000_000_000L, UNTIL),
                    new AccountRoleChanged(SamplePhotoEvents.MINA, AccountRole.ADMIN),
                    new PasswordChanged(SamplePhotoEvents.MINA),
                    new PasswordResetOffered(SamplePhotoEvents.MINA, LINK, UNTIL),
                    new PasswordReset(SamplePhotoEvents.MINA, LINK),
                    new AccountClosed(SamplePhotoEvents.MINA),
                    new AccountReopened(SamplePhotoEvents.MINA));

    static final List<AccountEvent> SPARSE =
            List.of(new AccountOpened(SamplePhotoEvents.MINA, AccountRole.ADMIN, null));

    private SampleAccountEvents() {}
}
