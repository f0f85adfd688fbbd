package org.safelight.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.access.address.Networks;
import org.safelight.contract.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What every place that keeps keys must do. */
public abstract class ApiKeysContract {

    protected static final UserId ANNA = new UserId("anna");
    protected static final UserId BEN = new UserId("ben");
    protected static final Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    private static final int MANY = 10;

    /** Keys of nobody yet. */
    protected abstract ApiKeys keys();

    /** The same keys as another process sees them. */
    protected abstract ApiKeys elsewhere();

    protected ApiKeys.Kept made(UserId owner, Instant when) {
        KeySecret secret = KeySecret.fresh();
        var key =
                new ApiKey(
                        secret.id(),
                        owner,
                        "Backup of the phone",
                        Set.of(Scope.READ, Scope.UPLOAD),
                        when,
                        NOON.plusSeconds(3600),
                        Networks.of(List.of("10.0.0.0/8", "2001:db8::/32")),
                        new KeyLimits(5L, null, 1000L),
                        true,
                        null);
        return new ApiKeys.Kept(key, secret.hash());
    }

    private ApiKeys.Kept kept(UserId owner, Instant when) {
        ApiKeys.Kept key = made(owner, when);
        assertThat(keys().add(key, MANY)).isTrue();
        return key;
    }

    @Test
    void aKeyIsKeptAsItIs() {
        ApiKeys.Kept key = kept(ANNA, NOON);

        ApiKeys.Kept found = elsewhere().find(key.key().id()).orElseThrow();

        assertThat(found.key()).isEqualTo(key.key());
        assertThat(found.hash()).isEqualTo(key.hash());
    }

    @Test
    void whatAKeyDoesNotHaveItDoesNotGet() {
        KeySecret secret = KeySecret.fresh();
        var plain =
                new ApiKey(
                        secret.id(),
                        ANNA,
                        "Plain",
                        Set.of(Scope.READ),
                        NOON,
                        null,
                        Networks.ANYWHERE,
                        KeyLimits.NONE,
                        false,
                        null);
        keys().add(new ApiKeys.Kept(plain, secret.hash()), MANY);

        assertThat(keys().find(secret.id()).orElseThrow().key()).isEqualTo(plain);
    }

    @Test
    void aKeyThatWasNeverMadeIsNotThere() {
        assertThat(keys().find(KeySecret.fresh().id())).isEmpty();
    }

    @Test
    void anOwnersKeysAreListedTheLastMadeFirst() {
        ApiKeys.Kept first = kept(ANNA, NOON);
        ApiKeys.Kept second = kept(ANNA, NOON.plusSeconds(1));
        kept(BEN, NOON);

        assertThat(keys().of(ANNA)).containsExactly(second.key(), first.key());
    }

    @Test
    void nobodyHasMoreKeysThanOneMayHave() {
        assertThat(keys().add(made(ANNA, NOON), 2)).isTrue();
        assertThat(keys().add(made(ANNA, NOON), 2)).isTrue();

        assertThat(keys().add(made(ANNA, NOON), 2)).isFalse();

        assertThat(keys().of(ANNA)).hasSize(2);
        assertThat(keys().add(made(BEN, NOON), 2)).isTrue();
    }

    @Test
    void notEvenIfManyAreMadeAtOnce() {
        var made = new AtomicInteger();

        IntStream.range(0, 16)
                .parallel()
                .forEach(
                        i -> {
                            if (keys().add(made(ANNA, NOON), 3)) {
                                made.incrementAndGet();
                            }
                        });

        assertThat(made).hasValueLessThanOrEqualTo(3);
        assertThat(keys().of(ANNA)).hasSize(made.get());
    }

    @Test
    void aRemovedKeyIsGoneForEverybody() {
        ApiKeys.Kept key = kept(ANNA, NOON);

        assertThat(keys().remove(ANNA, key.key().id())).isTrue();

        assertThat(elsewhere().find(key.key().id())).isEmpty();
        assertThat(keys().of(ANNA)).isEmpty();
        assertThat(keys().remove(ANNA, key.key().id())).isFalse();
    }

    @Test
    void nobodyRemovesAnothersKey() {
        ApiKeys.Kept key = kept(ANNA, NOON);

        assertThat(keys().remove(BEN, key.key().id())).isFalse();

        assertThat(keys().find(key.key().id())).isPresent();
    }

    @Test
    void theLastUseIsNotedAndNoEarlierOne() {
        KeyId id = kept(ANNA, NOON).key().id();

        keys().used(id, NOON.plusSeconds(60));
        elsewhere().used(id, NOON.plusSeconds(30));

        assertThat(keys().of(ANNA).getFirst().lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void theUseOfAKeyThatIsGoneBringsItNotBack() {
        KeyId id = kept(ANNA, NOON).key().id();
        keys().remove(ANNA, id);

        keys().used(id, NOON);

        assertThat(keys().find(id)).isEmpty();
    }
}
