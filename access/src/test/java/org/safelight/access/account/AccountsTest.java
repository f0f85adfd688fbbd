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
import org.safelight.contract.account.AccountCommand.InvitePerson;
import org.safelight.contract.account.AccountCommand.OfferPasswordReset;
import org.safelight.contract.account.AccountCommand.OpenFirstAccount;
import org.safelight.contract.account.AccountCommand.RecordPasswordChange;
import org.safelight.contract.account.AccountCommand.ReopenAccount;
import org.safelight.contract.account.AccountCommand.ResetPassword;
import org.safelight.contract.account.AccountCommand.WithdrawInvitation;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.account.AccountEvent.AccountClosed;
import org.safelight.contract.account.AccountEvent.AccountOpened;
import org.safelight.contract.account.AccountEvent.AccountReopened;
import org.safelight.contract.account.AccountEvent.AccountRoleChanged;
import org.safelight.contract.account.AccountEvent.InvitationWithdrawn;
import org.safelight.contract.account.AccountEvent.PasswordChanged;
import org.safelight.contract.account.AccountEvent.PasswordReset;
import org.safelight.contract.account.AccountEvent.PasswordResetOffered;
import org.safelight.contract.account.AccountEvent.PersonInvited;
import org.safelight.contract.account.AccountRefusal;
import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.AccountsId;
import org.safelight.contract.account.OneTimeLinkId;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class AccountsTest {

    private static final AccountsId BOOK = AccountsId.ONLY;
    private static final UserId ADMIN = new UserId("admin");
    private static final UserId MINA = new UserId("mina");
    private static final OneTimeLinkId INVITATION = link(1);
    private static final OneTimeLinkId RESET = link(2);
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private static final AccountEvent FIRST = new AccountOpened(ADMIN, AccountRole.ADMIN, null);
    private static final AccountEvent INVITED =
            new PersonInvited(INVITATION, AccountRole.USER, LATER);
    private static final AccountEvent MINA_CAME =
            new AccountOpened(MINA, AccountRole.USER, INVITATION);
    private static final AccountEvent OFFERED = new PasswordResetOffered(MINA, RESET, LATER);

    private final AggregateTestFixture<Accounts> book = new AggregateTestFixture<>(Accounts.class);

    @BeforeEach
    void atNoon() {
        book.registerInjectableResource((InstantSource) () -> NOON);
    }

    @Test
    void theFirstAccountIsAnAdministrators() {
        book.givenNoPriorActivity().when(new OpenFirstAccount(BOOK, ADMIN)).expectEvents(FIRST);
    }

    @Test
    void thereIsOneFirstAccount() {
        given(FIRST, new OpenFirstAccount(BOOK, MINA)).expectNoEvents();
    }

    @Test
    void somebodyIsInvited() {
        given(FIRST, new InvitePerson(BOOK, INVITATION, AccountRole.USER, LATER))
                .expectEvents(INVITED);
    }

    @Test
    void anInvitationOpensAnAccountWithTheRoleItNames() {
        given(List.of(FIRST, INVITED), accept(INVITATION, MINA)).expectEvents(MINA_CAME);
    }

    @Test
    void anInvitationIsGoodOnce() {
        refuses(
                List.of(FIRST, INVITED, MINA_CAME),
                accept(INVITATION, new UserId("yuna")),
                AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    void anInvitationIsGoodForAWhile() {
        refuses(
                List.of(FIRST, new PersonInvited(INVITATION, AccountRole.USER, NOON)),
                accept(INVITATION, MINA),
                AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    void anInvitationThatWasWithdrawnIsGoodForNothing() {
        given(List.of(FIRST, INVITED), new WithdrawInvitation(BOOK, INVITATION))
                .expectEvents(new InvitationWithdrawn(INVITATION));
        refuses(
                List.of(FIRST, INVITED, new InvitationWithdrawn(INVITATION)),
                accept(INVITATION, MINA),
                AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    void whatWasAcceptedCannotBeWithdrawn() {
        refuses(
                List.of(FIRST, INVITED, MINA_CAME),
                new WithdrawInvitation(BOOK, INVITATION),
                AccountRefusal.NOT_FOUND);
    }

    @Test
    void aNameIsGivenOnceEvenIfItsAccountIsClosed() {
        refuses(List.of(FIRST, INVITED), accept(INVITATION, ADMIN), AccountRefusal.NAME_TAKEN);
        refuses(
                List.of(
                        FIRST,
                        new AccountOpened(MINA, AccountRole.USER, RESET),
                        new AccountClosed(MINA),
                        INVITED),
                accept(INVITATION, MINA),
                AccountRefusal.NAME_TAKEN);
    }

    @Test
    void noAccountBearsANameOfTheService() {
        given(List.of(FIRST, INVITED), accept(INVITATION, new UserId("system:erasure")))
                .expectException(IllegalArgumentException.class);
    }

    @Test
    void thereAreOnlySoManyInvitationsAtATime() {
        List<AccountEvent> full = new ArrayList<>(List.of(FIRST));
        for (int i = 0; i < Accounts.MOST_INVITATIONS; i++) {
            full.add(new PersonInvited(link(100 + i), AccountRole.USER, LATER));
        }
        var another = new InvitePerson(BOOK, INVITATION, AccountRole.USER, LATER);

        refuses(full, another, AccountRefusal.TOO_MANY);
        full.set(1, new PersonInvited(link(100), AccountRole.USER, NOON));
        given(full, another).expectEvents(INVITED);
    }

    @Test
    void aRoleIsChangedOnce() {
        var promote = new ChangeAccountRole(BOOK, MINA, AccountRole.ADMIN);
        var promoted = new AccountRoleChanged(MINA, AccountRole.ADMIN);

        given(List.of(FIRST, INVITED, MINA_CAME), promote).expectEvents(promoted);
        given(List.of(FIRST, INVITED, MINA_CAME, promoted), promote).expectNoEvents();
    }

    @Test
    void theLastAdministratorStaysOne() {
        List<AccountEvent> alone = List.of(FIRST, INVITED, MINA_CAME);

        refuses(
                alone,
                new ChangeAccountRole(BOOK, ADMIN, AccountRole.USER),
                AccountRefusal.LAST_ADMINISTRATOR);
        refuses(alone, new CloseAccount(BOOK, ADMIN), AccountRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void aClosedAdministratorIsNoneWhoCouldStay() {
        refuses(
                List.of(
                        FIRST,
                        INVITED,
                        MINA_CAME,
                        new AccountRoleChanged(MINA, AccountRole.ADMIN),
                        new AccountClosed(MINA)),
                new CloseAccount(BOOK, ADMIN),
                AccountRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void oneOfTwoAdministratorsMayLeave() {
        given(
                        List.of(
                                FIRST,
                                INVITED,
                                MINA_CAME,
                                new AccountRoleChanged(MINA, AccountRole.ADMIN)),
                        new CloseAccount(BOOK, ADMIN))
                .expectEvents(new AccountClosed(ADMIN));
    }

    @Test
    void anAccountIsClosedAndReopenedOnce() {
        List<AccountEvent> open = List.of(FIRST, INVITED, MINA_CAME);
        List<AccountEvent> closed = List.of(FIRST, INVITED, MINA_CAME, new AccountClosed(MINA));

        given(open, new CloseAccount(BOOK, MINA)).expectEvents(new AccountClosed(MINA));
        given(closed, new CloseAccount(BOOK, MINA)).expectNoEvents();
        given(closed, new ReopenAccount(BOOK, MINA)).expectEvents(new AccountReopened(MINA));
        given(open, new ReopenAccount(BOOK, MINA)).expectNoEvents();
    }

    @Test
    void aPasswordIsChangedWhileTheAccountIsOpen() {
        given(List.of(FIRST, INVITED, MINA_CAME), new RecordPasswordChange(BOOK, MINA))
                .expectEvents(new PasswordChanged(MINA));
        refuses(
                List.of(FIRST, INVITED, MINA_CAME, new AccountClosed(MINA)),
                new RecordPasswordChange(BOOK, MINA),
                AccountRefusal.ACCOUNT_CLOSED);
    }

    @Test
    void aForgottenPasswordIsResetByALinkThatIsGoodOnce() {
        given(List.of(FIRST, INVITED, MINA_CAME), new OfferPasswordReset(BOOK, MINA, RESET, LATER))
                .expectEvents(OFFERED);
        given(List.of(FIRST, INVITED, MINA_CAME, OFFERED), new ResetPassword(BOOK, RESET))
                .expectEvents(new PasswordReset(MINA, RESET))
                .expectResultMessagePayload(MINA);
        refuses(
                List.of(FIRST, INVITED, MINA_CAME, OFFERED, new PasswordReset(MINA, RESET)),
                new ResetPassword(BOOK, RESET),
                AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    void aLinkForAPasswordIsGoodNoLongerThanItSays() {
        refuses(
                List.of(FIRST, INVITED, MINA_CAME, new PasswordResetOffered(MINA, RESET, NOON)),
                new ResetPassword(BOOK, RESET),
                AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    void aLinkForAPasswordIsForgottenWhenThePersonRemembersOrLeavesOrGetsAnother() {
        for (AccountEvent since :
                List.of(
                        new PasswordChanged(MINA),
                        new AccountClosed(MINA),
                        new PasswordResetOffered(MINA, link(3), LATER))) {
            refuses(
                    List.of(FIRST, INVITED, MINA_CAME, OFFERED, since),
                    new ResetPassword(BOOK, RESET),
                    AccountRefusal.LINK_NOT_VALID);
        }
    }

    @Test
    void anInvitationIsNoLinkForAPasswordAndTheOtherWayRound() {
        refuses(
                List.of(FIRST, INVITED),
                new ResetPassword(BOOK, INVITATION),
                AccountRefusal.LINK_NOT_VALID);
        refuses(
                List.of(FIRST, INVITED, MINA_CAME, OFFERED),
                accept(RESET, new UserId("yuna")),
                AccountRefusal.LINK_NOT_VALID);
    }

    @Test
    void whoIsUnknownCanNeitherRiseNorLeave() {
        for (AccountCommand command :
                List.of(
                        new ChangeAccountRole(BOOK, MINA, AccountRole.ADMIN),
                        new CloseAccount(BOOK, MINA),
                        new ReopenAccount(BOOK, MINA),
                        new OfferPasswordReset(BOOK, MINA, RESET, LATER))) {
            refuses(List.of(FIRST), command, AccountRefusal.NOT_FOUND);
        }
    }

    private ResultValidator<Accounts> given(AccountEvent event, AccountCommand command) {
        return given(List.of(event), command);
    }

    private ResultValidator<Accounts> given(List<AccountEvent> events, AccountCommand command) {
        return book.given(events).when(command);
    }

    private void refuses(
            List<AccountEvent> events, AccountCommand command, AccountRefusal refusal) {
        given(events, command).expectNoEvents().expectExceptionDetails(refusal);
    }

    private static AcceptInvitation accept(OneTimeLinkId invitation, UserId name) {
        return new AcceptInvitation(BOOK, invitation, name);
    }

    private static OneTimeLinkId link(int number) {
        return new OneTimeLinkId(String.format(Locale.ROOT, "%032x", number));
    }
}
