package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.contract.library.PhotoState.ACTIVE;
import static org.safelight.query.library.Samples.ANNA;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/** Events may come again, and from several aggregates in any order. */
public interface ReplayContract extends LibraryContract {
    @Test
    default void eventsDeliveredAgainFromAnyPointChangeNothing() {
        List<DomainEventMessage<?>> events = LifeStory.events();
        Story.tell(events, writer());
        WholeView once = WholeView.of(reader());

        for (int from = 0; from < events.size(); from++) {
            writer().clear();
            Story.tell(events.subList(0, events.size() / 2 + from / 2), writer());
            Story.tell(events.subList(from / 2, events.size()), writer());
            assertThat(WholeView.of(reader())).isEqualTo(once);
        }
    }

    @Test
    default void everyEventDeliveredTwiceChangesNothing() {
        Story.tell(LifeStory.events(), writer());
        WholeView once = WholeView.of(reader());
        writer().clear();

        for (DomainEventMessage<?> event : LifeStory.events()) {
            Story.tell(List.of(event, event), writer());
        }

        assertThat(WholeView.of(reader())).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    default void photosAndAlbumsMayTellTheirStoriesInAnyOrder(long seed) {
        Story.tell(LifeStory.events(), writer());
        WholeView inOrder = WholeView.of(reader());
        writer().clear();

        Story.tell(LifeStory.interleaved(new Random(seed)), writer());

        assertThat(WholeView.of(reader())).isEqualTo(inOrder);
    }

    @Test
    default void aClearedViewIsEmptyAndCanBeFilledAgain() {
        albumOfThree().tellTo(writer());
        WholeView before = WholeView.of(reader());

        writer().clear();
        assertThat(reader().photos(ANNA, ACTIVE, ALL).items()).isEmpty();
        assertThat(reader().albums(ANNA, ALL).items()).isEmpty();

        albumOfThree().tellTo(writer());
        assertThat(WholeView.of(reader())).isEqualTo(before);
    }
}
