package org.safelight.command.register;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Comparator.comparing;

import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.PhotoId;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);

        assertThat(register().ownedBy(ANNA, List.of(BEACH, BOAT))).containsExactly(BEACH);
        assertThat(register().ownedBy(BERT, List.of(BEACH, BOAT))).isEmpty();
        assertThat(register().ownedBy(ANNA, List.of())).isEmpty();
    }

    @Test
    default void anOwnersPhotosAreReadPageByPage() {
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);
        register().enter(BOAT, ANNA, SECOND, 1_000, 0);
        register().enter(new PhotoId("f".repeat(32)), BERT, new ObjectKey("of-bert"), 1_000, 0);
        List<PhotoId> both = Stream.of(BEACH, BOAT).sorted(comparing(PhotoId::value)).toList();

        assertThat(register().photosOf(ANNA, null, 10)).isEqualTo(both);
        assertThat(register().photosOf(ANNA, null, 1)).containsExactly(both.getFirst());
        assertThat(register().photosOf(ANNA, both.getFirst(), 10)).containsExactly(both.getLast());
        assertThat(register().photosOf(ANNA, both.getLast(), 10)).isEmpty();

        register().strike(BEACH, 1);

        assertThat(register().photosOf(ANNA, null, 10)).containsExactly(BOAT);
    }

    @Test
    default void aPhotoNamesItsBytes() {
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);

        assertThat(register().names(FIRST)).isTrue();
        assertThat(register().names(SECOND)).isFalse();
    }

    @Test
    default void whatIsEnteredAgainIsThereOnce() {
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);
        register().enter(BEACH, ANNA, FIRST, 1_000, 1);
        register().strike(BEACH, 2);

        assertThat(register().ownedBy(ANNA, List.of(BEACH))).isEmpty();
    }

    @Test
    default void aPhotoThatIsStruckOutNamesNoBytes() {
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);
        register().strike(BEACH, 1);
        register().strike(BEACH, 2);

        assertThat(register().names(FIRST)).isFalse();
    }

    @Test
    default void aPhotoUploadedAgainNamesItsNewBytesAndIsNotInTheTrash() {
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);
        register().trash(BEACH, NOON, 1);
        register().strike(BEACH, 2);
        register().enter(BEACH, ANNA, SECOND, 1_000, 3);

        assertThat(register().names(FIRST)).isFalse();
        assertThat(register().names(SECOND)).isTrue();
        assertThat(register().trashedBefore(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void whatWasTrashedFirstComesFirst() {
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);
        register().enter(BOAT, BERT, SECOND, 1_000, 1);
        register().trash(BOAT, NOON, 2);
        register().trash(BEACH, NOON.plusSeconds(5), 3);

        assertThat(register().trashedBefore(NOON.plusSeconds(6), 10)).containsExactly(BOAT, BEACH);
        assertThat(register().trashedBefore(NOON.plusSeconds(6), 1)).containsExactly(BOAT);
        assertThat(register().trashedBefore(NOON.plusSeconds(5), 10)).containsExactly(BOAT);
    }

    @Test
    default void whatWasRestoredIsNotInTheTrash() {
        register().enter(BEACH, ANNA, FIRST, 1_000, 0);
        register().trash(BEACH, NOON, 1);
        register().restore(BEACH, 2);

        assertThat(register().trashedBefore(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void anOwnersBytesAreThoseOfPhotosThatAreNotPurged() {
        register().enter(BEACH, ANNA, FIRST, 3_000_000_000L, 0);
        register().enter(BOAT, ANNA, SECOND, 500, 0);
        register().enter(new PhotoId("f".repeat(32)), BERT, new ObjectKey("of-bert"), 70, 0);

        assertThat(register().bytesOf(ANNA)).isEqualTo(3_000_000_500L);

        register().trash(BEACH, NOON, 1);
        assertThat(register().bytesOf(ANNA)).isEqualTo(3_000_000_500L);

        register().strike(BEACH, 2);
        assertThat(register().bytesOf(ANNA)).isEqualTo(500);
        assertThat(register().bytesOf(new UserId("nobody"))).isZero();
    }

    @Test
    default void whatIsMeasuredIsNotMeasuredAgain() {
        register().enter(BEACH, ANNA, FIRST, 500, 0);
        register().measure(BEACH, 7);
        register().measure(BOAT, 7);

        assertThat(register().unmeasuredOf(ANNA, 10)).isEmpty();
        assertThat(register().bytesOf(ANNA)).isEqualTo(500);
    }
}
