package org.safelight.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.BEN;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.search.SearchFilter;
import org.safelight.query.library.LifeStory;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Events may come again, and from several aggregates in any order. */
public interface FoundAgainContract extends SearchContract {

    @Test
    default void eventsDeliveredAgainFromAnyPointChangeNothing() {
        List<DomainEventMessage<?>> events = LifeStory.events();
        told(events);
        List<List<PhotoId>> once = everythingFound();

        for (int from = 0; from < events.size(); from++) {
            writer().clear();
            told(events.subList(0, events.size() / 2 + from / 2));
            told(events.subList(from / 2, events.size()));
            assertThat(everythingFound()).isEqualTo(once);
        }
    }

    @Test
    default void everyEventDeliveredTwiceChangesNothing() {
        told(LifeStory.events());
        List<List<PhotoId>> once = everythingFound();
        writer().clear();

        for (DomainEventMessage<?> event : LifeStory.events()) {
            told(List.of(event, event));
        }

        assertThat(everythingFound()).isEqualTo(once);
    }

    @Test
    default void anyEventMayComeOnceMoreLongAfter() {
        told(LifeStory.events());
        List<List<PhotoId>> undisturbed = everythingFound();

        for (DomainEventMessage<?> event : LifeStory.events()) {
            told(List.of(event));
            assertThat(everythingFound()).as("%s again", event.getPayload()).isEqualTo(undisturbed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    default void photosAndAlbumsMayTellTheirStoriesInAnyOrder(long seed) {
        told(LifeStory.events());
        List<List<PhotoId>> inOrder = everythingFound();
        writer().clear();

        told(LifeStory.interleaved(new Random(seed)));

        assertThat(everythingFound()).isEqualTo(inOrder);
    }

    @Test
    default void aClearedViewIsEmptyAndCanBeFilledAgain() {
        told(LifeStory.events());
        List<List<PhotoId>> before = everythingFound();
        assertThat(before).allSatisfy(found -> assertThat(found).isNotEmpty());

        writer().clear();
        assertThat(everythingFound()).allSatisfy(found -> assertThat(found).isEmpty());

        told(LifeStory.events());
        assertThat(everythingFound()).isEqualTo(before);
    }

    /** By words of every kind of text in the story, and without words. */
    private List<List<PhotoId>> everythingFound() {
        Stream<List<PhotoId>> annas =
                Stream.of("", "img", "nex", "sea", "album", "1").map(this::found);
        return Stream.concat(annas, Stream.of(found(BEN, "lge", SearchFilter.NONE))).toList();
    }
}
