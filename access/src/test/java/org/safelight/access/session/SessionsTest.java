package org.safelight.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.access.oidc.person.OidcPerson;
import org.safelight.access.session.Sessions.Begun;
import org.safelight.access.session.mongo.MongoSessions;
import org.safelight.access.token.SecretToken;
import org.safelight.contract.UserId;
import org.safelight.platform.mongo.TestMongo;
import org.safelight.platform.security.SignedOut;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two nodes over one store, as browsers meet them. */
class SessionsTest {

    private static final Visitor FIREFOX = new Visitor("Firefox", "203.0.113.7");
    private static final SessionSettings WEEK_AND_MONTH =
            new SessionSettings(Duration.ofDays(7), Duration.ofDays(30), Duration.ofSeconds(1));
    private static final OidcPerson YUNA =
            new OidcPerson("club", new UserId("club:1"), "Yuna", false);

    private static TestMongo mongo;

    private final List<Object> signedOut = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private SessionStore store;
    private Sessions sessions;
    private Sessions elsewhere;

    @BeforeAll
    static void start() {
        mongo = TestMongo.fresh();
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @BeforeEach
    void open() {
        mongo.database().drop();
        store = new MongoSessions(mongo.database());
        sessions = new Sessions(store, WEEK_AND_MONTH, () -> now, signedOut::add);
        elsewhere = new Sessions(store, WEEK_AND_MONTH, () -> now, signedOut::add);
    }

    @Test
    void aSessionIsFoundByItsTokenOnEveryNode() {
        Begun begun = begin("mina");

        assertThat(person(begun)).containsExactly("mina");
        assertThat(elsewhere.use(begun.token().text())).hasValue(begun.session());
        assertThat(sessions.use(SecretToken.fresh().text())).isEmpty();
        assertThat(sessions.use("")).isEmpty();
    }

    @Test
    void whoeverAnIssuerSignedInIsListedLikeEverybody() {
        Begun begun = sessions.begin(YUNA, Duration.ofHours(12), FIREFOX);

        assertThat(elsewhere.of("club:1")).containsExactly(begun.session());
        assertThat(elsewhere.use(begun.token().text()).map(Session::vouched)).hasValue(YUNA);
        assertThat(elsewhere.end("club:1", begun.session().id())).isTrue();
        assertThat(elsewhere.use(begun.token().text())).isEmpty();
    }

    @Test
    void theTimeOfALoginByAnIssuerIsTheIssuers() {
        Begun begun = sessions.begin(YUNA, Duration.ofHours(12), FIREFOX);

        now = now.plus(Duration.ofHours(12)).minusSeconds(1);
        assertThat(person(begun)).containsExactly("club:1");
        now = now.plusSeconds(1);
        assertThat(person(begun)).isEmpty();
    }

    @Test
    void aSessionThatNobodyUsesIsOverWhoeverSignedIn() {
        Begun minas = begin("mina");
        Begun yunas = sessions.begin(YUNA, Duration.ofDays(8), FIREFOX);
        now = now.plus(Duration.ofDays(7));

        assertThat(person(minas)).isEmpty();
        assertThat(person(yunas)).isEmpty();
        assertThat(sessions.of("mina")).isEmpty();
        assertThat(sessions.of("club:1")).isEmpty();
    }

    @Test
    void aSessionInUseGoesOnButNotForEver() {
        Begun begun = begin("mina");
        for (int day = 1; day < 30; day++) {
            now = now.plus(Duration.ofDays(1));
            assertThat(person(begun)).containsExactly("mina");
        }
        now = now.plus(Duration.ofDays(1));

        assertThat(person(begun)).isEmpty();
    }

    @Test
    void useIsNotedByTheMinute() {
        Begun begun = begin("mina");
        Instant then = now.plus(Duration.ofHours(3));
        now = then;
        sessions.use(begun.token().text());
        now = then.plusSeconds(30);
        sessions.use(begun.token().text());

        assertThat(elsewhere.of("mina")).extracting(Session::used).containsExactly(then);
    }

    @Test
    void oneSessionEndsAtOnceAndOnOtherNodesASecondLater() {
        Begun phone = begin("mina");
        Begun desk = begin("mina");
        elsewhere.use(phone.token().text());

        assertThat(sessions.end("mina", phone.session().id())).isTrue();

        assertThat(person(phone)).isEmpty();
        assertThat(person(desk)).containsExactly("mina");
        now = now.plusSeconds(1);
        assertThat(elsewhere.use(phone.token().text())).isEmpty();
    }

    @Test
    void whoeverServesAPersonIsToldThatTheyWereSignedOut() {
        Begun begun = begin("mina");
        begin("yuna");
        sessions.endAllOf("mina", begun.session().id());
        assertThat(signedOut).isEmpty();

        sessions.endAllOf("mina", null);

        assertThat(signedOut).containsExactly(new SignedOut("mina"));
    }

    @Test
    void nobodyEndsAnotherPersonsSession() {
        Begun minas = begin("mina");

        assertThat(sessions.end("yuna", minas.session().id())).isFalse();
        assertThat(person(minas)).containsExactly("mina");
    }

    @Test
    void allSessionsOfAPersonEndButTheOneThatIsKept() {
        Begun phone = begin("mina");
        Begun desk = begin("mina");
        Begun yunas = begin("yuna");

        sessions.endAllOf("mina", desk.session().id());

        assertThat(Stream.of(phone, desk, yunas).flatMap(it -> person(it).stream()))
                .containsExactly("mina", "yuna");
        sessions.endAllOf("mina", null);
        assertThat(person(desk)).isEmpty();
    }

    @Test
    void everybodyIsSignedOutAtOnce() {
        Begun minas = begin("mina");
        Begun yunas = sessions.begin(YUNA, Duration.ofHours(12), FIREFOX);
        assertThat(person(minas)).containsExactly("mina");

        sessions.endAll();

        assertThat(person(minas)).isEmpty();
        assertThat(person(yunas)).isEmpty();
        assertThat(signedOut)
                .containsExactlyInAnyOrder(new SignedOut("mina"), new SignedOut("club:1"));
    }

    @Test
    void onePersonHasOnlySoManyAndTheOneLongestUnusedGoes() {
        List<Begun> begun =
                IntStream.range(0, Sessions.MOST_PER_PERSON)
                        .mapToObj(
                                i -> {
                                    now = now.plus(Duration.ofMinutes(2));
                                    return begin("mina");
                                })
                        .toList();
        now = now.plus(Duration.ofMinutes(2));
        sessions.use(begun.getFirst().token().text());

        begin("mina");

        assertThat(sessions.of("mina")).hasSize(Sessions.MOST_PER_PERSON);
        assertThat(person(begun.getFirst())).containsExactly("mina");
        assertThat(person(begun.get(1))).isEmpty();
    }

    @Test
    void whatIsOverIsForgottenWithTheNextSignIn() {
        begin("mina");
        now = now.plus(Duration.ofDays(8));

        begin("yuna");

        assertThat(store.of("mina")).isEmpty();
    }

    @Test
    void whatABrowserCallsItselfIsCutAndCleaned() {
        var visitor = new Visitor("\u001b[31m" + "x".repeat(500), "203.0.113.7");

        assertThat(visitor.agent()).hasSize(200).startsWith("[31mx");
    }

    private Begun begin(String person) {
        return sessions.begin(person, FIREFOX);
    }

    private List<String> person(Begun begun) {
        return sessions.use(begun.token().text()).map(Session::person).stream().toList();
    }
}
