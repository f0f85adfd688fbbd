package org.safelight.access.account;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.access.oidc.person.PeopleBook;
import org.safelight.access.storage.StorageGrants;
import org.safelight.access.storage.StorageGrantsContract;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand.OpenFirstAccount;
import org.safelight.contract.account.AccountsId;

import java.time.InstantSource;

/** What issuers say of people, in the book of accounts. */
class PeopleOfIssuersTest extends StorageGrantsContract {

    private Configuration axon;

    @BeforeEach
    void openTheBook() {
        axon =
                DefaultConfigurer.defaultConfiguration()
                        .configureEmbeddedEventStore(_ -> new InMemoryEventStorageEngine())
                        .configureAggregate(Accounts.class)
                        .registerComponent(InstantSource.class, _ -> InstantSource.system())
                        .start();
        axon.commandGateway()
                .sendAndWait(new OpenFirstAccount(AccountsId.ONLY, new UserId("admin")));
    }

    @AfterEach
    void closeTheBook() {
        axon.shutdown();
    }

    private PeopleOfIssuers people() {
        var directory = new AccountDirectory(axon.eventStore());
        directory.refresh();
        return new PeopleOfIssuers(
                new AccountCommands(axon.commandGateway(), directory), directory);
    }

    @Override
    protected PeopleBook book() {
        return people();
    }

    @Override
    protected StorageGrants elsewhere() {
        return people();
    }
}
