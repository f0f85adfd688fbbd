package org.safelight.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.List;

/** What every register of photos does, wherever it is kept. */
interface PhotoRegisterContract {

    UserId ANNA = new UserId("anna");
    UserId BERT = new UserId("bert");
    PhotoId BEACH = new PhotoId("1".repeat(32));
    PhotoId BOAT = new PhotoId("2".repeat(32));
    ObjectKey FIRST = new ObjectKey("first-upload");
    ObjectKey SECOND = new ObjectKey("second-upload");
    Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    PhotoRegister register();

    @Test
    default void aPhotoIsItsOwners() {
        register().enter(BEACH, ANNA, FIRST);

        assertThat(register().ownedBy(ANNA, List.of(BEACH, BOAT))).containsExactly(BEACH);
        assertThat(register().ownedBy(BERT, List.of(BEACH, BOAT))).isEmpty();
        assertThat(register().ownedBy(ANNA, List.of())).isEmpty();
    }

    @Test
    default void aPhotoNamesItsBytes() {
        register().enter(BEACH, ANNA, FIRST);

        assertThat(register().names(FIRST)).isTrue();
        assertThat(register().names(SECOND)).isFalse();
    }

    @Test
    default void whatIsEnteredAgainIsThereOnce() {
        register().enter(BEACH, ANNA, FIRST);
        register().enter(BEACH, ANNA, FIRST);
        register().strike(BEACH);

        assertThat(register().ownedBy(ANNA, List.of(BEACH))).isEmpty();
    }

    @Test
    default void aPhotoThatIsStruckOutNamesNoBytes() {
        register().enter(BEACH, ANNA, FIRST);
        register().strike(BEACH);
        register().strike(BEACH);

        assertThat(register().names(FIRST)).isFalse();
    }

    @Test
    default void aPhotoUploadedAgainNamesItsNewBytesAndIsNotInTheTrash() {
        register().enter(BEACH, ANNA, FIRST);
        register().trash(BEACH, NOON);
        register().strike(BEACH);
        register().enter(BEACH, ANNA, SECOND);

        assertThat(register().names(FIRST)).isFalse();
        assertThat(register().names(SECOND)).isTrue();
        assertThat(register().trashedBefore(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void whatWasTrashedFirstComesFirst() {
        register().enter(BEACH, ANNA, FIRST);
        register().enter(BOAT, BERT, SECOND);
        register().trash(BOAT, NOON);
        register().trash(BEACH, NOON.plusSeconds(5));

        assertThat(register().trashedBefore(NOON.plusSeconds(6), 10)).containsExactly(BOAT, BEACH);
        assertThat(register().trashedBefore(NOON.plusSeconds(6), 1)).containsExactly(BOAT);
        assertThat(register().trashedBefore(NOON.plusSeconds(5), 10)).containsExactly(BOAT);
    }

    @Test
    default void whatWasRestoredIsNotInTheTrash() {
        register().enter(BEACH, ANNA, FIRST);
        register().trash(BEACH, NOON);
        register().restore(BEACH);

        assertThat(register().trashedBefore(NOON.plusSeconds(1), 10)).isEmpty();
    }
}
