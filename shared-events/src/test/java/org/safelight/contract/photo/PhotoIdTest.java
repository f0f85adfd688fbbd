package org.safelight.contract.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safelight.contract.UserId;
import org.safelight.contract.media.ContentHash;

class PhotoIdTest {

    private static final UserId MINA = new UserId("mina");
    private static final ContentHash BYTES = new ContentHash("a1".repeat(32));

    /** Computed with another SHA-256. Were it to change, every known photo would get a new id. */
    @Test
    void theSameBytesOfTheSameOwnerHaveThisIdForEver() {
        assertThat(PhotoId.of(MINA, BYTES)).hasToString("ac7c9a85655d8cd2ea93375ce6dfa71a");
    }

    @Test
    void theSameBytesInOtherHandsAreAnotherPhoto() {
        assertThat(PhotoId.of(new UserId("jun"), BYTES)).isNotEqualTo(PhotoId.of(MINA, BYTES));
    }

    @Test
    void otherBytesAreAnotherPhoto() {
        assertThat(PhotoId.of(MINA, new ContentHash("a2".repeat(32))))
                .isNotEqualTo(PhotoId.of(MINA, BYTES));
    }
}
