package org.safelight.operations.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every store of paused processors does, wherever it is kept. */
interface PauseStoreContract {

    PauseStore store();

    @Test
    default void whatIsPausedStaysSoUntilItIsStarted() {
        assertThat(store().paused()).isEmpty();

        store().pause("library-a");
        store().pause("library-a");
        store().pause("search-a");
        assertThat(store().paused()).containsExactlyInAnyOrder("library-a", "search-a");

        store().start("library-a");
        store().start("statistics-a");
        assertThat(store().paused()).containsExactly("search-a");
    }
}
