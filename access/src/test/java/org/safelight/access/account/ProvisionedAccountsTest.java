package org.safelight.access.account;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountCommand;
import org.safelight.contract.account.AccountCommand.AcceptInvitation;
import org.safelight.contract.account.AccountCommand.ChangeAccountRole;
import org.safelight.contract.account.AccountCommand.CloseAccount;
import org.safelight.contract.account.AccountCommand.GrantStorage;
import org.safelight.contract.account.AccountCommand.OfferPasswordReset;
import org.safelight.contract.account.AccountCommand.ProvisionAccount;
import org.safelight.contract.account.AccountCommand.RecordPasswordChange;
import org.safelight.contract.account.AccountCommand.ReopenAccount;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.account.AccountEvent.AccountClosed;
import org.safelight.contract.account.AccountEvent.AccountOpened;
import org.safelight.contract.account.AccountEvent.AccountProvisioned;
import org.safelight.contract.account.AccountEvent.AccountReopened;
import org.safelight.contract.account.AccountEvent.PersonInvited;
import org.safelight.contract.account.AccountEvent.StorageGranted;
import org.safelight.contract.account.AccountRefusal;
import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.AccountsId;
import org.safelight.contract.account.OneTimeLinkId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** People of issuers in the book of accounts. */
class ProvisionedAccountsTest {

    private static final AccountsId BOOK = AccountsId.ONLY;
    private static final UserId YUNA = new UserId("keycloak:yuna");
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final OneTimeLinkId LINK = new OneTimeLinkId("0f1e2d3c4b5a69788796a5b4c3d2e1f0");

    private static final AccountEvent FIRST =
            new AccountOpened(new UserId("admin"), AccountRole.ADMIN, null);
    private static final AccountEvent YUNA_CAME = new AccountProvisioned(YUNA, "keycloak");

    private final AggregateTestFixture<Accounts> book = new AggregateTestFixture<>(Accounts.class);

    @BeforeEach
    void atNoon() {
        book.registerInjectableResource((InstantSource) () -> NOON);
    }

    @Test
    void whoSignsInForTheFirstTimeIsNoted() {
        given(List.of(FIRST), new ProvisionAccount(BOOK, YUNA, "keycloak")).expectEvents(YUNA_CAME);
    }

    @Test
    void whoSignsInAgainIsNotNotedAgain() {
        given(List.of(FIRST, YUNA_CAME), new ProvisionAccount(BOOK, YUNA, "keycloak"))
                .expectNoEvents();
    }

    @Test
    void whoHasAnAccountWithAPasswordKeepsIt() {
        given(List.of(FIRST), new ProvisionAccount(BOOK, new UserId("admin"), "keycloak"))
                .expectNoEvents();
    }

    @Test
    void anAccountOfAnIssuerIsClosedAndReopenedLikeAnyOther() {
        given(List.of(FIRST, YUNA_CAME), new CloseAccount(BOOK, YUNA))
                .expectEvents(new AccountClosed(YUNA));
        given(List.of(FIRST, YUNA_CAME, new AccountClosed(YUNA)), new ReopenAccount(BOOK, YUNA))
                .expectEvents(new AccountReopened(YUNA));
    }

    @Test
    void whoIsClosedDoesNotComeBackBySigningIn() {
        given(
                        List.of(FIRST, YUNA_CAME, new AccountClosed(YUNA)),
                        new ProvisionAccount(BOOK, YUNA, "keycloak"))
                .expectNoEvents();
    }

    @Test
    void whatTheIssuerLetsThemStoreIsNotedOnceForEachChange() {
        var little = new StorageGranted(YUNA, 1_000, NOON);
        var much = new StorageGranted(YUNA, 5_000_000_000L, NOON.plusSeconds(60));

        given(List.of(FIRST, YUNA_CAME), new GrantStorage(BOOK, YUNA, 1_000, NOON))
                .expectEvents(little);
        given(
                        List.of(FIRST, YUNA_CAME, little),
                        new GrantStorage(BOOK, YUNA, 5_000_000_000L, NOON.plusSeconds(60)))
                .expectEvents(much);
        given(
                        List.of(FIRST, YUNA_CAME, little),
                        new GrantStorage(BOOK, YUNA, 1_000, NOON.plusSeconds(60)))
                .expectNoEvents();
    }

    @Test
    void whatTheIssuerSaidEarlierChangesNothing() {
        given(
                        List.of(FIRST, YUNA_CAME, new StorageGranted(YUNA, 1_000, NOON)),
                        new GrantStorage(BOOK, YUNA, 2_000, NOON.minusSeconds(1)))
                .expectNoEvents();
    }

    @Test
    void whoIsNotInTheBookIsGrantedNothing() {
        given(List.of(FIRST), new GrantStorage(BOOK, YUNA, 1_000, NOON))
                .expectNoEvents()
                .expectExceptionDetails(AccountRefusal.NOT_FOUND);
    }

    @Test
    void itsRoleAndItsPasswordAreTheIssuers() {
        for (AccountCommand command :
                List.of(
                        new ChangeAccountRole(BOOK, YUNA, AccountRole.ADMIN),
                        new ChangeAccountRole(BOOK, YUNA, AccountRole.USER),
                        new OfferPasswordReset(BOOK, YUNA, LINK, NOON.plusSeconds(60)),
                        new RecordPasswordChange(BOOK, YUNA))) {
            given(List.of(FIRST, YUNA_CAME), command)
                    .expectNoEvents()
                    .expectExceptionDetails(AccountRefusal.ACCOUNT_OF_ISSUER);
        }
    }

    @Test
    void whatAnIssuerCallsSomebodyIsNobodyElsesName() {
        var mina = new UserId("mina");
        given(
                        List.of(
                                FIRST,
                                new AccountProvisioned(mina, "entra"),
                                new PersonInvited(LINK, AccountRole.USER, NOON.plusSeconds(60))),
                        new AcceptInvitation(BOOK, LINK, mina))
                .expectNoEvents()
                .expectExceptionDetails(AccountRefusal.NAME_TAKEN);
    }

    @Test
    void theBookIsBounded() {
        List<AccountEvent> full = new ArrayList<>(List.of(FIRST));
        IntStream.range(0, Accounts.MOST_OF_ISSUERS)
                .mapToObj(i -> new AccountProvisioned(new UserId("keycloak:" + i), "keycloak"))
                .forEach(full::add);

        given(full, new ProvisionAccount(BOOK, YUNA, "keycloak"))
                .expectNoEvents()
                .expectExceptionDetails(AccountRefusal.TOO_MANY);
    }

    private ResultValidator<Accounts> given(List<AccountEvent> events, AccountCommand command) {
        return book.given(events).when(command);
    }
}
