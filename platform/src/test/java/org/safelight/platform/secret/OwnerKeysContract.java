package org.safelight.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.platform.secret.OwnerKeys.State.Destroyed;
import org.safelight.platform.secret.OwnerKeys.State.Kept;
import org.safelight.platform.secret.OwnerKeys.State.Unknown;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

/** What every place that keeps keys must do. */
public abstract class OwnerKeysContract {

    protected static final String ANNA = "anna";
    protected static final String BEN = "ben";

    /** Keys of nobody yet. */
    protected abstract OwnerKeys keys();

    /** The same keys as another process sees them. */
    protected abstract OwnerKeys elsewhere();

    @Test
    void anOwnerHasOneKeyThatIsMadeWhenItIsNeeded() {
        assertThat(keys().idOf(ANNA)).isEmpty();

        OwnerKey made = keys().of(ANNA);

        assertThat(keys().of(ANNA).secret()).isEqualTo(made.secret());
        assertThat(keys().idOf(ANNA)).contains(made.id());
        assertThat(elsewhere().of(ANNA).secret()).isEqualTo(made.secret());
    }

    @Test
    void twoOwnersHaveTwoKeys() {
        assertThat(keys().of(ANNA).id()).isNotEqualTo(keys().of(BEN).id());
        assertThat(keys().of(ANNA).secret()).isNotEqualTo(keys().of(BEN).secret());
    }

    @Test
    void aKeyIsFoundByItsName() {
        OwnerKey anna = keys().of(ANNA);

        assertThat(elsewhere().find(anna.id()))
                .isInstanceOfSatisfying(
                        Kept.class,
                        kept -> assertThat(kept.key().secret()).isEqualTo(anna.secret()));
        assertThat(keys().find("never heard of")).isInstanceOf(Unknown.class);
    }

    @Test
    void manyWhoNeedAKeyAtOnceGetTheSame() {
        Set<String> made = new ConcurrentSkipListSet<>();

        IntStream.range(0, 16).parallel().forEach(i -> made.add(keys().of(ANNA).id()));

        assertThat(made).hasSize(1);
    }

    @Test
    void aDestroyedKeyIsGoneForEverybodyAndOtherOwnersKeepTheirs() {
        OwnerKey anna = keys().of(ANNA);
        OwnerKey ben = keys().of(BEN);

        keys().destroy(anna.id());

        assertThat(keys().find(anna.id())).isInstanceOf(Destroyed.class);
        assertThat(elsewhere().find(anna.id())).isInstanceOf(Destroyed.class);
        assertThat(keys().idOf(ANNA)).isEmpty();
        assertThat(keys().find(ben.id())).isInstanceOf(Kept.class);
    }

    @Test
    void destroyingTwiceIsDestroyingOnce() {
        OwnerKey anna = keys().of(ANNA);

        keys().destroy(anna.id());
        keys().destroy(anna.id());

        assertThat(keys().find(anna.id())).isInstanceOf(Destroyed.class);
    }

    @Test
    void aKeyThatWasNeverHeardOfStaysDestroyedToo() {
        keys().destroy("of an older backup");

        assertThat(keys().find("of an older backup")).isInstanceOf(Destroyed.class);
    }

    @Test
    void whoComesBackGetsAnotherKey() {
        OwnerKey first = keys().of(ANNA);
        keys().destroy(first.id());

        OwnerKey second = keys().of(ANNA);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(keys().idOf(ANNA)).contains(second.id());
        assertThat(keys().find(first.id())).isInstanceOf(Destroyed.class);
    }
}
