package org.safelight.command.album;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.command.album.AlbumFixture.ANNA;
import static org.safelight.command.album.AlbumFixture.BEACH;
import static org.safelight.command.album.AlbumFixture.BERTS;
import static org.safelight.command.album.AlbumFixture.BOAT;
import static org.safelight.command.album.AlbumFixture.CREATED;
import static org.safelight.command.album.AlbumFixture.GULL;
import static org.safelight.command.album.AlbumFixture.SUMMER;
import static org.safelight.command.album.AlbumFixture.TEXT;
import static org.safelight.command.album.AlbumFixture.TITLE;
import static org.safelight.command.album.AlbumFixture.added;
import static org.safelight.command.album.AlbumFixture.album;
import static org.safelight.command.album.AlbumFixture.at;
import static org.safelight.command.album.AlbumFixture.title;

import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safelight.contract.MessageMetadata;
import org.safelight.contract.Refusal;
import org.safelight.contract.Reversal;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumCommand.AddPhotosToAlbum;
import org.safelight.contract.album.AlbumCommand.ChooseAlbumCover;
import org.safelight.contract.album.AlbumCommand.CreateAlbumLink;
import org.safelight.contract.album.AlbumCommand.DeleteAlbum;
import org.safelight.contract.album.AlbumCommand.DescribeAlbum;
import org.safelight.contract.album.AlbumCommand.GrantAlbumRole;
import org.safelight.contract.album.AlbumCommand.MovePhotosInAlbum;
import org.safelight.contract.album.AlbumCommand.RemoveAlbumMember;
import org.safelight.contract.album.AlbumCommand.RemovePhotosFromAlbum;
import org.safelight.contract.album.AlbumCommand.RestoreAlbum;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumCommand.RevokeAlbumLink;
import org.safelight.contract.album.AlbumCommand.UseAlbumLink;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.PlaceReversal;
import org.safelight.contract.album.Rank;
import org.safelight.contract.album.TokenHash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may do what in an album: every command by every role, from one table. */
class AlbumRightsTest {

    private static final UserId BERT = new UserId("bert");
    private static final UserId CARL = new UserId("carl");
    private static final LinkId LINK = new LinkId("7".repeat(32));
    private static final LinkTerms TERMS = new LinkTerms(null, null, false, false, false, false);
    private static final AlbumLinkCreated LINKED =
            new AlbumLinkCreated(SUMMER, LINK, TokenHash.of("token"), TERMS);

    /** Anna's two photos, and Bert's one. */
    private static final List<AlbumEvent> BEFORE =
            List.of(
                    CREATED,
                    added(at(BEACH, "a0"), at(BOAT, "a1")),
                    new PhotosAddedToAlbum(SUMMER, List.of(at(BERTS, "a2")), BERT),
                    new AlbumMemberAdded(SUMMER, CARL, AlbumRole.VIEWER),
                    LINKED);

    /**
     * The table: what Bert wants to do, and the least role in which he may; null for in none.
     *
     * @param what as a person would say it
     */
    record Right(String what, AlbumCommand command, @Nullable AlbumRole least) {

        static Right of(String what, AlbumCommand command, @Nullable AlbumRole least) {
            return new Right(what, command, least);
        }
    }

    private static final List<Right> TABLE =
            List.of(
                    Right.of("leaves", new RemoveAlbumMember(SUMMER, BERT), AlbumRole.VIEWER),
                    Right.of(
                            "adds an own photo",
                            new AddPhotosToAlbum(SUMMER, List.of(GULL)),
                            AlbumRole.CONTRIBUTOR),
                    Right.of(
                            "removes an own photo",
                            new RemovePhotosFromAlbum(SUMMER, List.of(BERTS)),
                            AlbumRole.CONTRIBUTOR),
                    Right.of(
                            "removes what is not there",
                            new RemovePhotosFromAlbum(SUMMER, List.of(GULL)),
                            AlbumRole.CONTRIBUTOR),
                    Right.of(
                            "undoes that he added a photo",
                            undoing(new PlaceReversal(BERTS, new Rank("a2"), null, BERT)),
                            AlbumRole.CONTRIBUTOR),
                    Right.of(
                            "removes somebody else's photo",
                            new RemovePhotosFromAlbum(SUMMER, List.of(BERTS, BEACH)),
                            AlbumRole.EDITOR),
                    Right.of(
                            "undoes that somebody else's photo was added",
                            undoing(new PlaceReversal(BEACH, new Rank("a0"), null, ANNA)),
                            AlbumRole.EDITOR),
                    Right.of(
                            "undoes a move of his own photo",
                            undoing(new PlaceReversal(BERTS, new Rank("a2"), new Rank("Zz"), BERT)),
                            AlbumRole.EDITOR),
                    Right.of(
                            "undoes a title",
                            new RevertAlbum(
                                    SUMMER,
                                    new Reversal<>(TITLE, title("Lake")),
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    false),
                            AlbumRole.EDITOR),
                    Right.of(
                            "undoes a cover",
                            new RevertAlbum(
                                    SUMMER,
                                    null,
                                    null,
                                    new Reversal<>(null, BEACH),
                                    null,
                                    List.of(),
                                    false),
                            AlbumRole.EDITOR),
                    Right.of(
                            "describes it",
                            new DescribeAlbum(SUMMER, title("Lake"), TEXT),
                            AlbumRole.EDITOR),
                    Right.of(
                            "orders it",
                            new MovePhotosInAlbum(SUMMER, List.of(BERTS), null),
                            AlbumRole.EDITOR),
                    Right.of(
                            "chooses its cover",
                            new ChooseAlbumCover(SUMMER, BEACH),
                            AlbumRole.EDITOR),
                    Right.of("deletes it", new DeleteAlbum(SUMMER), AlbumRole.OWNER),
                    Right.of("restores it", new RestoreAlbum(SUMMER), AlbumRole.OWNER),
                    Right.of(
                            "undoes its restoring",
                            new RevertAlbum(
                                    SUMMER,
                                    null,
                                    null,
                                    null,
                                    new Reversal<>(false, true),
                                    List.of(),
                                    false),
                            AlbumRole.OWNER),
                    Right.of(
                            "lets somebody in",
                            new GrantAlbumRole(SUMMER, new UserId("dora"), AlbumRole.VIEWER),
                            AlbumRole.OWNER),
                    Right.of(
                            "makes himself an owner",
                            new GrantAlbumRole(SUMMER, BERT, AlbumRole.OWNER),
                            AlbumRole.OWNER),
                    Right.of(
                            "gives another member a role",
                            new GrantAlbumRole(SUMMER, CARL, AlbumRole.EDITOR),
                            AlbumRole.OWNER),
                    Right.of(
                            "sends another member away",
                            new RemoveAlbumMember(SUMMER, CARL),
                            AlbumRole.OWNER),
                    Right.of(
                            "makes a link",
                            new CreateAlbumLink(
                                    SUMMER, LinkId.fresh(), TokenHash.of("another"), TERMS),
                            AlbumRole.OWNER),
                    Right.of("revokes a link", new RevokeAlbumLink(SUMMER, LINK), AlbumRole.OWNER),
                    Right.of("uses a link by its id", new UseAlbumLink(SUMMER, LINK), null));

    static Stream<Cell> cells() {
        List<@Nullable AlbumRole> roles = new ArrayList<>(Arrays.asList(AlbumRole.values()));
        roles.add(null);
        return TABLE.stream().flatMap(right -> roles.stream().map(role -> new Cell(role, right)));
    }

    record Cell(@Nullable AlbumRole role, Right right) {

        @Nullable Refusal expected() {
            if (role == null) {
                return Refusal.NOT_FOUND;
            }
            boolean may = right.least() != null && role.includes(right.least());
            return may ? null : Refusal.NOT_ALLOWED;
        }

        @Override
        public String toString() {
            return "%s %s: %s"
                    .formatted(
                            role == null ? "stranger" : role,
                            right.what(),
                            expected() == null ? "yes" : expected());
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachRoleMayWhatTheTableSays(Cell cell) {
        List<Object> events = new ArrayList<>(BEFORE);
        if (cell.role() != null) {
            events.add(new AlbumMemberAdded(SUMMER, BERT, cell.role()));
        }
        ResultValidator<Album> result =
                album(Map.of(BERTS, BERT, GULL, BERT))
                        .given(events)
                        .when(
                                cell.right().command(),
                                MetaData.with(MessageMetadata.ACTOR, BERT.value()));

        if (cell.expected() == null) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectExceptionDetails(cell.expected());
        }
    }

    /** A new command without a row would be nobody's to test. */
    @Test
    void everyCommandToAnAlbumThatIsThereHasARow() {
        Set<Class<?>> commands =
                TABLE.stream().map(right -> right.command().getClass()).collect(Collectors.toSet());
        commands.add(AlbumCommand.CreateAlbum.class);

        assertThat(commands).containsExactlyInAnyOrder(AlbumCommand.class.getPermittedSubclasses());
    }

    private static RevertAlbum undoing(PlaceReversal place) {
        return new RevertAlbum(SUMMER, null, null, null, null, List.of(place), false);
    }
}
