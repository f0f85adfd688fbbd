package org.safelight.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.contract.account.AccountCommand;
import org.safelight.contract.account.AccountEvent;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.erasure.ErasureCommand;
import org.safelight.contract.erasure.ErasureEvent;
import org.safelight.contract.history.HistoryQuery;
import org.safelight.contract.library.LibraryQuery;
import org.safelight.contract.photo.PhotoCommand;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.search.SearchQuery;
import org.safelight.contract.statistics.StatisticsQuery;
import org.safelight.contract.thumbnail.RenderThumbnail;
import org.safelight.standalone.architecture.OurCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The event model names what there is: all of it, and nothing else. */
class EventModelTest {

    private static final Page MODEL = Page.at("docs/event-model.md");
    private static final Page MESSAGES = MODEL.section("## Commands and events");
    private static final Page QUESTIONS = MODEL.section("## Questions");
    private static final int COMMAND = 1;
    private static final int EVENT = 3;
    private static final int QUERY = 0;

    @Test
    void theTableHasEveryCommandAndNoOther() {
        Stream<Class<?>> commands =
                Stream.concat(
                        members(
                                PhotoCommand.class,
                                AlbumCommand.class,
                                ErasureCommand.class,
                                AccountCommand.class),
                        Stream.of(RenderThumbnail.class));

        assertThat(column(MESSAGES, COMMAND)).isEqualTo(names(commands));
    }

    @Test
    void theTableHasEveryEventAndNoOther() {
        assertThat(column(MESSAGES, EVENT))
                .isEqualTo(
                        names(
                                members(
                                        PhotoEvent.class,
                                        AlbumEvent.class,
                                        ErasureEvent.class,
                                        AccountEvent.class)));
    }

    @Test
    void theTableHasEveryQueryAndNoOther() {
        assertThat(column(QUESTIONS, QUERY))
                .isEqualTo(
                        names(
                                members(
                                        LibraryQuery.class,
                                        HistoryQuery.class,
                                        StatisticsQuery.class,
                                        SearchQuery.class)));
    }

    @Test
    void everyNameInTextAndPicturesIsOneOfACompiledClass() {
        List<String> named = Page.compounds(MODEL.text());

        assertThat(named)
                .contains("PhotoUploaded", "ThumbnailSaga")
                .filteredOn(name -> !OurCode.has(name))
                .isEmpty();
    }

    @Test
    void aNameThatDoesNotExistIsFound() {
        assertThat(Page.compounds("`PhotoUploaded` then PhotoDeveloped --> x"))
                .filteredOn(name -> !OurCode.has(name))
                .containsExactly("PhotoDeveloped");
    }

    private static Set<String> column(Page table, int column) {
        return table.rows()
                .flatMap(cells -> Page.code(cells.get(column)).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> members(Class<?>... families) {
        return Stream.of(families).flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    private static Set<String> names(Stream<Class<?>> types) {
        return types.map(Class::getSimpleName).collect(Collectors.toSet());
    }
}
