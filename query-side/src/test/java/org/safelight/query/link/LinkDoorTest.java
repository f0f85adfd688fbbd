package org.safelight.query.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.UseAlbumLink;
import org.safelight.contract.album.AlbumId;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.library.AlbumLink;
import org.safelight.platform.secret.Passage;
import org.safelight.platform.secret.sqlite.SqliteKeptSecrets;
import org.safelight.platform.sqlite.Durability;
import org.safelight.platform.sqlite.SqliteFile;
import org.safelight.platform.web.Problem;
import org.safelight.query.link.LinkDoor.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class LinkDoorTest {

    private static final Instant NOON = Instant.parse("2026-06-21T12:10:00Z");
    private static final String TOKEN = "t".repeat(43);
    private static final LinkId LINK = new LinkId("7".repeat(32));

    @TempDir private Path folder;
    private SqliteFile file;
    private SqliteKeptSecrets secrets;
    private LinkDoor door;
    private Instant now = NOON;
    private final AtomicInteger told = new AtomicInteger();

    @SuppressWarnings("deprecation") // A password that can be read is what a test wants.
    @BeforeEach
    void open() {
        file = SqliteFile.openPrivate(folder.resolve("secrets.db"), Durability.FULL);
        secrets = new SqliteKeptSecrets(file);
        var bus = SimpleCommandBus.builder().build();
        var _ = bus.subscribe(UseAlbumLink.class.getName(), use -> told.incrementAndGet());
        door =
                new LinkDoor(
                        secrets,
                        NoOpPasswordEncoder.getInstance(),
                        new LinkUses(DefaultCommandGateway.builder().commandBus(bus).build()),
                        () -> now);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static AlbumLink link(
            @Nullable Instant expires, @Nullable Integer views, @Nullable Instant lastUse) {
        return new AlbumLink(
                new AlbumId("5".repeat(32)),
                new UserId("anna"),
                LINK,
                TokenHash.of(TOKEN),
                new LinkTerms(expires, views, false, false, false, false),
                NOON.minusSeconds(3600),
                new UserId("anna"),
                0,
                lastUse);
    }

    private Opened open(AlbumLink link, @Nullable String grant, @Nullable String password) {
        return door.open((asking, token) -> Optional.of(link), TOKEN, grant, password);
    }

    @Test
    void aGrantHoldsForAQuarterOfAnHourAndNoLongerThanTheLink() {
        secrets.keep(LINK.value(), Passage.fresh(null));

        assertThat(open(link(null, null, null), null, null).until())
                .isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(open(link(NOON.plusSeconds(60), null, null), null, null).until())
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whoHasAGrantIsNotCountedAgainUntilItIsOver() {
        secrets.keep(LINK.value(), Passage.fresh(null));
        AlbumLink link = link(null, 9, null);
        String grant = open(link, null, null).grant();

        open(link, grant, null);
        assertThat(told).hasValue(1);

        now = NOON.plus(Duration.ofMinutes(15));
        open(link, grant, null);
        assertThat(told).hasValue(2);
    }

    @Test
    void whereUsesAreNotNumberedTheAlbumIsToldOnceAnHour() {
        secrets.keep(LINK.value(), Passage.fresh(null));

        open(link(null, null, null), null, null);
        open(link(null, null, NOON.minus(Duration.ofMinutes(11))), null, null);
        assertThat(told).hasValue(2);
        open(link(null, null, NOON.minus(Duration.ofMinutes(10))), null, null);
        assertThat(told).hasValue(2);
    }

    @Test
    void whereUsesAreNumberedTheAlbumIsToldOfEach() {
        secrets.keep(LINK.value(), Passage.fresh(null));

        open(link(null, 9, NOON), null, null);
        open(link(null, 9, NOON), null, null);

        assertThat(told).hasValue(2);
    }

    @Test
    void aLinkWhoseSecretIsGoneLeadsNowhereHoweverLateTheViewIs() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open(link(null, null, null), null, null))
                .extracting(Problem::getStatusCode)
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(told).hasValue(0);
    }

    @Test
    void aUseIsNoneBeforeThePasswordIsRight() {
        secrets.keep(LINK.value(), Passage.fresh("correct horse"));

        for (String wrong : new String[] {"battery", "staple"}) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> open(link(null, null, null), null, wrong))
                    .extracting(Problem::getStatusCode)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        assertThat(told).hasValue(0);
        open(link(null, null, null), null, "correct horse");
        assertThat(told).hasValue(1);
    }
}
