package org.safelight.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.access.address.Networks;
import org.safelight.access.key.KeyOwners.Standing;
import org.safelight.access.key.sqlite.SqliteApiKeys;
import org.safelight.contract.UserId;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

class KnownKeysTest {

    private static final UserId ANNA = new UserId("anna");
    private static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final Duration MEMORY = Duration.ofSeconds(5);

    @TempDir Path folder;
    private final TestClock clock = new TestClock(NOON);
    private SqliteFile file;
    private ApiKeys store;
    private KnownKeys keys;
    private Standing anna = Standing.PERSON;

    @BeforeEach
    void open() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.NORMAL);
        store = new SqliteApiKeys(file);
        keys = known();
    }

    @AfterEach
    void close() {
        file.close();
    }

    private KnownKeys known() {
        return new KnownKeys(store, _ -> anna, new KeySettings(2, MEMORY), clock);
    }

    private KeySecret made(@Nullable Instant expiresAt, boolean listed) {
        KeySecret secret = KeySecret.fresh();
        var key =
                new ApiKey(
                        secret.id(),
                        ANNA,
                        "Frame in the hall",
                        Set.of(Scope.READ, Scope.ADMIN),
                        NOON,
                        expiresAt,
                        Networks.ANYWHERE,
                        KeyLimits.NONE,
                        listed,
                        null);
        assertThat(keys.add(key, secret)).isTrue();
        return secret;
    }

    @Test
    void aKeyOpensForItsOwner() {
        KeySecret secret = made(null, true);

        assertThat(keys.open(secret).orElseThrow().key().owner()).isEqualTo(ANNA);
    }

    @Test
    void anotherSecretOfTheSameIdOpensNothing() {
        KeySecret secret = made(null, true);
        String guess = secret.text().substring(0, 29) + "A".repeat(43);

        assertThat(keys.open(KeySecret.read(guess).orElseThrow())).isEmpty();
        assertThat(keys.open(secret)).isPresent();
    }

    @Test
    void aKeyIsOverWhenItExpires() {
        KeySecret secret = made(NOON.plusSeconds(2), true);
        assertThat(keys.open(secret)).isPresent();

        clock.pass(Duration.ofSeconds(2));

        assertThat(keys.open(secret)).isEmpty();
    }

    @Test
    void aKeyRevokedHereOpensNothingAtOnce() {
        KeySecret secret = made(null, true);
        assertThat(keys.open(secret)).isPresent();

        assertThat(keys.revoke(ANNA, secret.id())).isTrue();

        assertThat(keys.open(secret)).isEmpty();
    }

    @Test
    void aKeyRevokedElsewhereOpensNothingWhenTheMemoryIsOver() {
        KeySecret secret = made(null, true);
        assertThat(keys.open(secret)).isPresent();
        known().revoke(ANNA, secret.id());

        clock.pass(MEMORY);

        assertThat(keys.open(secret)).isEmpty();
    }

    @Test
    void whoIsNoAdministratorAnyMoreIsNoneByKeyEither() {
        anna = Standing.ADMINISTRATOR;
        KeySecret secret = made(null, true);
        assertThat(keys.open(secret).orElseThrow().ownerIsAdministrator()).isTrue();

        anna = Standing.PERSON;
        clock.pass(MEMORY);

        assertThat(keys.open(secret).orElseThrow().ownerIsAdministrator()).isFalse();
    }

    @Test
    void theKeysOfAClosedAccountOpenNothing() {
        KeySecret secret = made(null, true);

        anna = Standing.CLOSED;

        assertThat(keys.open(secret)).isEmpty();
    }

    @Test
    void theKeysOfWhoWasRemovedFromTheAccountsOpenNothing() {
        KeySecret listed = made(null, true);
        KeySecret fromElsewhere = made(null, false);

        anna = Standing.UNKNOWN;

        assertThat(keys.open(listed)).isEmpty();
        assertThat(keys.open(fromElsewhere)).isPresent();
    }

    @Test
    void aUseIsNotedOnceAMinute() {
        ApiKey key = keys.open(made(null, true)).orElseThrow().key();

        keys.used(key);
        clock.pass(Duration.ofSeconds(59));
        keys.used(key);
        assertThat(keys.of(ANNA).getFirst().lastUsedAt()).isEqualTo(NOON);

        clock.pass(Duration.ofSeconds(1));
        keys.used(key);
        assertThat(keys.of(ANNA).getFirst().lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void thatAUseCannotBeNotedStopsNobody() {
        ApiKey key = keys.open(made(null, true)).orElseThrow().key();
        file.close();

        keys.used(key);

        assertThat(key.owner()).isEqualTo(ANNA);
    }
}
