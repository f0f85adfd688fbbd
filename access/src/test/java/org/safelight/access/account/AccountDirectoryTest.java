package org.safelight.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.access.password.PasswordHashes;
import org.safelight.access.token.SecretToken;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.UserId;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.account.AccountEvent.AccountClosed;
import org.safelight.contract.account.AccountEvent.AccountOpened;
import org.safelight.contract.account.AccountEvent.PersonInvited;
import org.safelight.contract.account.AccountRole;
import org.safelight.contract.account.AccountsId;
import org.safelight.contract.account.OneTimeLinkId;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

import java.nio.file.Path;
import java.time.Instant;

/** What is known of accounts without asking the book, and how people are signed in by it. */
class AccountDirectoryTest {

    private static final UserId MINA = new UserId("mina");
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    private final EventStore log =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final AccountDirectory directory = new AccountDirectory(log);

    @TempDir private Path folder;
    private long next;

    private void happened(AccountEvent event) {
        log.publish(
                new GenericDomainEventMessage<>(
                        "Accounts",
                        AccountsId.ONLY.value(),
                        next++,
                        event,
                        MetaData.with(MessageMetadata.ACTOR, "admin")));
        directory.refresh();
    }

    @Test
    void anInvitationIsListedUntilItsTimeIsOver() {
        var id = new OneTimeLinkId("1".repeat(32));

        happened(new PersonInvited(id, AccountRole.USER, NOON));

        assertThat(directory.invitations(NOON.minusSeconds(1)))
                .extracting(OpenInvitation::id)
                .containsExactly(id);
        assertThat(directory.invitations(NOON)).isEmpty();
    }

    @Test
    void aHashThatIsMadeAnewTakesThePlaceOfTheOldOne() {
        try (SqliteFile file = secrets()) {
            var hashes = new PasswordHashes(file);
            var accounts = new LocalAccounts(directory, hashes);
            hashes.set("mina", "{old}hash");
            happened(new AccountOpened(MINA, AccountRole.USER, null));

            UserDetails updated =
                    accounts.updatePassword(accounts.loadUserByUsername("Mina "), "{new}hash");

            assertThat(updated.getPassword()).isEqualTo("{new}hash");
            assertThat(new PasswordHashes(file).of("mina")).hasValue("{new}hash");
        }
    }

    @Test
    void aClosedAccountLooksLikeOneThatNeverWas() {
        try (SqliteFile file = secrets()) {
            var hashes = new PasswordHashes(file);
            var accounts = new LocalAccounts(directory, hashes);
            hashes.set("mina", "{any}hash");
            happened(new AccountOpened(MINA, AccountRole.USER, null));
            happened(new AccountClosed(MINA));

            String never = refusal(accounts, "nobody");

            assertThat(refusal(accounts, "mina")).isEqualTo(never);
        }
    }

    private static String refusal(LocalAccounts accounts, String name) {
        var told = assertThatExceptionOfType(UsernameNotFoundException.class);
        return String.valueOf(
                told.isThrownBy(() -> accounts.loadUserByUsername(name)).actual().getMessage());
    }

    @Test
    void aLinkThatIsOverIsForgottenWithTheNextOne() {
        try (SqliteFile file = secrets()) {
            var tokens = new LinkTokens(file);
            var first = SecretToken.fresh();
            var second = SecretToken.fresh();
            tokens.note(first, new OneTimeLinkId("1".repeat(32)), NOON, NOON.minusSeconds(60));

            tokens.note(second, new OneTimeLinkId("2".repeat(32)), NOON.plusSeconds(60), NOON);
            assertThat(tokens.of(first)).isPresent();
            tokens.forget(new OneTimeLinkId("2".repeat(32)));
            assertThat(tokens.of(second)).isEmpty();

            tokens.note(second, new OneTimeLinkId("3".repeat(32)), NOON, NOON.plusSeconds(1));
            assertThat(tokens.of(first)).isEmpty();
        }
    }

    private SqliteFile secrets() {
        return SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
    }
}
