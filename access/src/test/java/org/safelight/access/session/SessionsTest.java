package org.safelight.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.access.session.Sessions.Begun;
import org.safelight.access.token.SecretToken;
import org.safelight.platform.security.SignedOut;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SessionsTest {

    private static final SessionSettings WEEK_AND_MONTH =
            new SessionSettings(Duration.ofDays(7), Duration.ofDays(30));

    @TempDir private Path folder;
    private final List<Object> signedOut = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T20:00:00Z");
    private SqliteFile file;
    private Sessions sessions;

    @BeforeEach
    void open() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        sessions = new Sessions(file, WEEK_AND_MONTH, () -> now, signedOut::add);
    }

    @AfterEach
    void close() {
        sessions.close();
        file.close();
    }

    private void restart() {
        close();
        open();
    }

    @Test
    void aSessionIsFoundByItsTokenAndOutlivesARestart() {
        Begun begun = begin("mina");

        restart();

        assertThat(person(begun)).containsExactly("mina");
        assertThat(sessions.use(SecretToken.fresh().text())).isEmpty();
        assertThat(sessions.use("")).isEmpty();
    }

    @Test
    void whenASessionWasLastUsedOutlivesARestart() {
        Begun begun = begin("mina");
        now = now.plus(Duration.ofHours(3));
        sessions.use(begun.token().text());

        restart();

        assertThat(sessions.of("mina")).extracting(Session::used).containsExactly(now);
    }

    @Test
    void aSessionThatNobodyUsesIsOver() {
        Begun begun = begin("mina");
        now = now.plus(Duration.ofDays(7));

        assertThat(person(begun)).isEmpty();
        assertThat(sessions.of("mina")).isEmpty();
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
    void oneSessionEndsAndTheOthersGoOn() {
        Begun phone = begin("mina");
        Begun desk = begin("mina");

        assertThat(sessions.end("mina", phone.session().id())).isTrue();
        restart();

        assertThat(person(phone)).isEmpty();
        assertThat(person(desk)).containsExactly("mina");
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
    void whatIsOverIsForgottenOnTheDiskToo() {
        begin("mina");
        now = now.plus(Duration.ofDays(8));

        sessions.tidy();

        assertThat(file.reader().sql("SELECT count(*) FROM session").query(Long.class).single())
                .isZero();
    }

    @Test
    void theTokenItselfIsNowhereOnTheDisk() throws IOException {
        Begun begun = begin("mina");
        close();

        try (Stream<Path> files = Files.list(folder)) {
            for (Path kept : files.toList()) {
                assertThat(Files.readString(kept, ISO_8859_1)).doesNotContain(begun.token().text());
            }
        }
        open();
    }

    @Test
    void whatABrowserCallsItselfIsCutAndCleaned() {
        Begun begun = sessions.begin("mina", "\u001b[31m" + "x".repeat(500), "203.0.113.7");

        assertThat(begun.session().agent()).hasSize(200).startsWith("[31mx");
    }

    private Begun begin(String person) {
        return sessions.begin(person, "Firefox", "203.0.113.7");
    }

    private List<String> person(Begun begun) {
        return sessions.use(begun.token().text()).map(Session::person).stream().toList();
    }
}
