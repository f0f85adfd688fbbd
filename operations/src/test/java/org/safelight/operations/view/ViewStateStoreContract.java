package org.safelight.operations.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.operations.view.SlotState.Stage;

import java.time.Instant;

/** What every store of the states of views does, wherever it is kept. */
interface ViewStateStoreContract {

    Instant NOON = Instant.parse("2026-06-21T12:00:00Z");
    SlotState FILLING = new SlotState(2, Stage.FILLING, "a replay");

    ViewStateStore store();

    @Test
    default void aStateIsReadAsItWasWritten() {
        ViewState first = ViewState.first("library", 1);
        ViewState filling = first.withIdle(FILLING);
        ViewState switching = filling.withNext(Slot.B);
        ViewState switched = switching.switched(NOON);

        for (ViewState state : new ViewState[] {first, filling, switching, switched}) {
            assertThat(store().write(state)).isTrue();
            assertThat(store().find("library")).contains(state);
        }
        assertThat(store().find("search")).isEmpty();
    }

    @Test
    default void ofTwoThatChangeTheSameStateOneIsLate() {
        ViewState first = ViewState.first("library", 1);
        store().write(first);

        assertThat(store().write(first.withIdle(FILLING))).isTrue();
        assertThat(store().write(first.withNext(Slot.B))).isFalse();
        assertThat(store().write(first)).isFalse();

        assertThat(store().find("library")).contains(first.withIdle(FILLING));
    }

    @Test
    default void theSlotThatWasFilledServesAndTheOtherIsKept() {
        ViewState switched = ViewState.first("library", 1).withIdle(FILLING).switched(NOON);

        assertThat(switched.serving()).isEqualTo(Slot.B);
        assertThat(switched.b()).isEqualTo(FILLING.at(Stage.FILLED));
        assertThat(switched.a()).isEqualTo(new SlotState(1, Stage.FILLED, null));
        assertThat(switched.switched(NOON).serving()).isEqualTo(Slot.A);
    }
}
