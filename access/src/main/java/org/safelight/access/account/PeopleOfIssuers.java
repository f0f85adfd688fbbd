package org.safelight.access.account;

import org.jspecify.annotations.Nullable;
import org.safelight.access.key.KeyOwners;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.storage.StorageGrant;
import org.safelight.access.storage.StorageGrants;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand;
import org.safelight.contract.account.AccountCommand.GrantStorage;
import org.safelight.contract.account.AccountCommand.ProvisionAccount;
import org.safelight.contract.account.AccountsId;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/**
 * The book of accounts, as issuers' people are noted in it. One that is closed opens nothing: no
 * login, no token, and no key that was made before.
 */
final class PeopleOfIssuers implements PeopleBook, KeyOwners, StorageGrants {

    private static final Logger log = LoggerFactory.getLogger(PeopleOfIssuers.class);

    private final AccountCommands commands;
    private final AccountDirectory directory;

    PeopleOfIssuers(AccountCommands commands, AccountDirectory directory) {
        this.commands = commands;
        this.directory = directory;
    }

    /** That it cannot be noted for now keeps nobody out; the next sign-in tries again. */
    @Override
    public void note(OidcPerson person, @Nullable StorageGrant grant) {
        UserId id = person.id();
        if (directory.find(id).isEmpty()) {
            send(id, new ProvisionAccount(AccountsId.ONLY, id, person.registration()));
        }
        if (grant != null && of(id).map(grant::replaces).orElse(true)) {
            send(id, new GrantStorage(AccountsId.ONLY, id, grant.bytes(), grant.saidAt()));
        }
    }

    private void send(UserId person, AccountCommand command) {
        try {
            commands.send(command, person);
        } catch (Problem unnoted) {
            String what = command.getClass().getSimpleName();
            log.warn("{} of {} was not noted: {}", what, person, unnoted.getMessage());
        }
    }

    @Override
    public boolean letsIn(OidcPerson person) {
        return directory.find(person.id()).map(Account::open).orElse(true);
    }

    @Override
    public Optional<StorageGrant> of(UserId person) {
        return directory.find(person).map(Account::granted);
    }

    /** Only of closed ones: whoever signs people in knows the others better. */
    @Override
    public Standing standingOf(UserId person) {
        return directory
                .find(person)
                .filter(account -> !account.open())
                .map(_ -> Standing.CLOSED)
                .orElse(Standing.UNKNOWN);
    }
}
