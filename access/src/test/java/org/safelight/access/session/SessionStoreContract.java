package org.safelight.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.session.SessionStore.Kept;
import org.safelight.access.token.SecretToken;
import org.safelight.contract.UserId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every place that keeps sessions must do. */
public abstract class SessionStoreContract {

    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(7));
    private static final OidcPerson YUNA =
            new OidcPerson("club", new UserId("yuna"), "Yuna Kim", true);

    /** A place without sessions. */
    protected abstract SessionStore sessions();

    /** The same as another process sees it, or this one after a restart. */
    protected abstract SessionStore elsewhere();

    protected Kept begun(String person, Instant used, @Nullable OidcPerson vouched) {
        var session =
                new Session(
                        UUID.randomUUID().toString(),
                        person,
                        NOON,
                        used,
                        EVENING,
                        new Visitor("Firefox", "203.0.113.7"),
                        vouched);
        var kept = new Kept(SecretToken.fresh().hash(), session);
        sessions().add(kept);
        return kept;
    }

    @Test
    void aSessionIsKeptAsItIs() {
        Kept minas = begun("mina", NOON, null);
        Kept yunas = begun("yuna", NOON, YUNA);
        var without = new OidcPerson("club", new UserId("jun"), "Jun", false);
        Kept juns = begun("jun", NOON, without);

        for (Kept kept : List.of(minas, yunas, juns)) {
            assertThat(elsewhere().find(kept.tokenHash())).hasValue(kept.session());
        }
        assertThat(sessions().find(SecretToken.fresh().hash())).isEmpty();
    }

    @Test
    void aPersonsSessionsAreListedTheLastUsedFirst() {
        Kept early = begun("mina", NOON, null);
        Kept late = begun("mina", NOON.plusSeconds(90), null);
        begun("yuna", NOON, YUNA);

        assertThat(elsewhere().of("mina")).containsExactly(late, early);
    }

    @Test
    void whatIsRemovedIsGoneForEverybody() {
        Kept gone = begun("mina", NOON, null);
        Kept other = begun("mina", NOON, null);

        sessions().remove(List.of(gone.tokenHash()));
        sessions().remove(List.of(gone.tokenHash()));

        assertThat(elsewhere().find(gone.tokenHash())).isEmpty();
        assertThat(elsewhere().of("mina")).containsExactly(other);
    }

    @Test
    void everybodysCanBeRemovedAtOnce() {
        begun("mina", NOON, null);
        begun("mina", NOON, null);
        begun("yuna", NOON, YUNA);

        assertThat(sessions().removeAll()).containsExactlyInAnyOrder("mina", "yuna");

        assertThat(elsewhere().of("mina")).isEmpty();
        assertThat(elsewhere().of("yuna")).isEmpty();
    }

    @Test
    void whatNobodyUsesAndWhatIsOverIsRemoved() {
        begun("mina", NOON, null);
        Kept used = begun("mina", NOON.plusSeconds(1), null);

        sessions().removeOver(NOON, EVENING.minusSeconds(1));
        assertThat(elsewhere().of("mina")).containsExactly(used);

        sessions().removeOver(NOON, EVENING);
        assertThat(elsewhere().of("mina")).isEmpty();
    }

    @Test
    void theLastUseIsNotedAndNoEarlierOne() {
        String token = begun("mina", NOON, null).tokenHash();

        sessions().used(token, NOON.plusSeconds(120));
        elsewhere().used(token, NOON.plusSeconds(60));

        assertThat(elsewhere().find(token).orElseThrow().used()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void theUseOfASessionThatIsGoneBringsItNotBack() {
        String token = begun("mina", NOON, null).tokenHash();
        sessions().remove(List.of(token));

        sessions().used(token, EVENING);

        assertThat(elsewhere().find(token)).isEmpty();
        assertThat(elsewhere().of("mina")).isEmpty();
    }
}
