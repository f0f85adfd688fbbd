package org.safelight.command.album;

import static org.safelight.command.album.AlbumFixture.ANNA;
import static org.safelight.command.album.AlbumFixture.CREATED;
import static org.safelight.command.album.AlbumFixture.SUMMER;
import static org.safelight.command.album.AlbumFixture.album;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.CreateAlbumLink;
import org.safelight.contract.album.AlbumCommand.DeleteAlbum;
import org.safelight.contract.album.AlbumCommand.RevokeAlbumLink;
import org.safelight.contract.album.AlbumCommand.UseAlbumLink;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumEvent.AlbumLinkRevoked;
import org.safelight.contract.album.AlbumEvent.AlbumLinkUsed;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.TokenHash;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class AlbumLinksTest {

    private static final LinkId LINK = new LinkId("7".repeat(32));
    private static final TokenHash HASH = TokenHash.of("a-token");
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final AlbumLinkUsed USED = new AlbumLinkUsed(SUMMER, LINK);
    private static final MetaData BY_ANNA = by(ANNA.value());
    private static final MetaData BY_A_STRANGER = by(UserId.SYSTEM_PREFIX + "links");

    private final AggregateTestFixture<Album> album = album();

    @Test
    void aLinkIsMade() {
        var link = link(NOON, 2);
        album.given(CREATED)
                .when(new CreateAlbumLink(SUMMER, LINK, HASH, link.terms()), BY_ANNA)
                .expectResultMessagePayload(2L)
                .expectEvents(link);
    }

    @Test
    void aLinkIsRevokedOnce() {
        album.given(CREATED, link(null, null))
                .when(new RevokeAlbumLink(SUMMER, LINK), BY_ANNA)
                .expectEvents(new AlbumLinkRevoked(SUMMER, LINK));
        album().given(CREATED, link(null, null), new AlbumLinkRevoked(SUMMER, LINK))
                .when(new RevokeAlbumLink(SUMMER, LINK), BY_ANNA)
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    /** So that it does not lead anywhere again when the album comes back. */
    @Test
    void aLinkToADeletedAlbumIsRevoked() {
        album.given(CREATED, link(null, null), new AlbumDeleted(SUMMER))
                .when(new RevokeAlbumLink(SUMMER, LINK), BY_ANNA)
                .expectEvents(new AlbumLinkRevoked(SUMMER, LINK));
    }

    @Test
    void anAlbumHasFiftyLinksAndNoMore() {
        List<AlbumLinkCreated> many =
                IntStream.range(0, Links.MOST)
                        .mapToObj(
                                n ->
                                        new AlbumLinkCreated(
                                                SUMMER,
                                                LinkId.fresh(),
                                                TokenHash.of("token " + n),
                                                link(null, null).terms()))
                        .toList();
        album.given(CREATED)
                .andGiven(many)
                .when(new CreateAlbumLink(SUMMER, LINK, HASH, link(null, null).terms()), BY_ANNA)
                .expectExceptionDetails(Refusal.TOO_MANY_LINKS);
    }

    @Test
    void everyUseIsNotedWhereUsesAreNumbered() {
        opened(NOON, link(null, 3), USED, USED).expectEvents(USED);
    }

    @Test
    void aLinkThatIsUsedUpLeadsNowhere() {
        opened(NOON, link(null, 2), USED, USED).expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void theFirstUseInAnHourIsNotedAndTheNextOnesAreNot() {
        opened(NOON.plusSeconds(3599), link(null, null)).expectEvents(USED);
        opened(NOON.plusSeconds(3599), link(null, null), USED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        opened(NOON.plusSeconds(3600), link(null, null), USED).expectEvents(USED);
    }

    @Test
    void aLinkHoldsUntilItExpiresAndNotAtThatMoment() {
        opened(NOON.plusMillis(999), link(NOON.plusSeconds(1), null)).expectEvents(USED);
        opened(NOON.plusSeconds(1), link(NOON.plusSeconds(1), null))
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aRevokedLinkLeadsNowhere() {
        opened(NOON, link(null, null), new AlbumLinkRevoked(SUMMER, LINK))
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void noLinkLeadsToADeletedAlbum() {
        opened(NOON, link(null, null), new AlbumDeleted(SUMMER))
                .expectExceptionDetails(Refusal.NOT_FOUND);
    }

    @Test
    void aUseIsNoChangeThatSomebodyWhoEditsMustHaveSeen() {
        album.given(CREATED, link(null, 5), USED, USED)
                .when(new DeleteAlbum(SUMMER), BY_ANNA.and(MessageMetadata.IF_REVISION, 2L))
                .expectEvents(new AlbumDeleted(SUMMER));
    }

    /** What happened before, happened at noon. */
    private ResultValidator<Album> opened(Instant now, Object... afterCreation) {
        return album().givenCurrentTime(NOON)
                .andGiven(CREATED)
                .andGiven(afterCreation)
                .andGivenCurrentTime(now)
                .when(new UseAlbumLink(SUMMER, LINK), BY_A_STRANGER);
    }

    private static AlbumLinkCreated link(@Nullable Instant expires, @Nullable Integer views) {
        var terms = new LinkTerms(expires, views, false, false, false, false);
        return new AlbumLinkCreated(SUMMER, LINK, HASH, terms);
    }

    private static MetaData by(String actor) {
        return MetaData.with(MessageMetadata.ACTOR, actor);
    }
}
