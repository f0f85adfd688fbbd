package org.safelight.access.account;

import org.safelight.access.key.KeyOwners;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand.ProvisionAccount;
import org.safelight.contract.account.AccountsId;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of accounts, as issuers' people are noted in it. One that is closed opens nothing: no
 * login, no token, and no key that was made before.
 */
final class PeopleOfIssuers implements PeopleBook, KeyOwners {

    private static final Logger log = LoggerFactory.getLogger(PeopleOfIssuers.class);

    private final AccountCommands commands;
    private final AccountDirectory directory;

    PeopleOfIssuers(AccountCommands commands, AccountDirectory directory) {
        this.commands = commands;
        this.directory = directory;
    }

    /** That it cannot be noted for now keeps nobody out; the next sign-in tries again. */
    @Override
    public void note(OidcPerson person) {
        UserId id = person.id();
        if (directory.find(id).isEmpty()) {
            try {
                commands.send(new ProvisionAccount(AccountsId.ONLY, id, person.registration()), id);
            } catch (Problem unnoted) {
                log.warn("{} is not in the list of accounts: {}", id, unnoted.getMessage());
            }
        }
    }

    @Override
    public boolean letsIn(OidcPerson person) {
        return directory.find(person.id()).map(Account::open).orElse(true);
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
