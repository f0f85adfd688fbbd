package org.safelight.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumRole;

class CircleTest {

    private final Circle circle = new Circle();

    /** Anna's album, in which Ben was from event 2 to event 4. */
    @BeforeEach
    void hear() {
        circle.hear(0, created(ANNA, 1));
        circle.hear(1, new AlbumRestored(album(1)));
        circle.hear(2, new AlbumMemberAdded(album(1), BEN, AlbumRole.VIEWER));
        circle.hear(3, new AlbumRestored(album(1)));
    }

    @Test
    void aMemberHearsWhatHappensFromTheGrantOn() {
        assertThat(circle.mayKnow(BEN, 1)).isFalse();
        assertThat(circle.mayKnow(BEN, 2)).isTrue();
        assertThat(circle.mayKnow(BEN, 3)).isTrue();
        assertThat(circle.mayKnow(ANNA, 0)).isTrue();
    }

    @Test
    void whoLeftHearsNothingMoreNotEvenOfBefore() {
        circle.hear(4, new AlbumMemberRemoved(album(1), BEN));

        assertThat(circle.mayKnow(BEN, 3)).isFalse();
        assertThat(circle.mayKnow(BEN, 4)).isFalse();
        assertThat(circle.mayKnow(ANNA, 4)).isTrue();
    }

    @Test
    void whoComesBackHearsNothingOfMeanwhile() {
        circle.hear(4, new AlbumMemberRemoved(album(1), BEN));
        circle.hear(5, new AlbumRestored(album(1)));
        circle.hear(6, new AlbumMemberAdded(album(1), BEN, AlbumRole.VIEWER));

        assertThat(circle.mayKnow(BEN, 3)).isTrue();
        assertThat(circle.mayKnow(BEN, 5)).isFalse();
        assertThat(circle.mayKnow(BEN, 6)).isTrue();
    }

    @Test
    void anEventThatIsHeardAgainChangesNothing() {
        circle.hear(2, new AlbumMemberRemoved(album(1), BEN));

        assertThat(circle.mayKnow(BEN, 3)).isTrue();
    }
}
