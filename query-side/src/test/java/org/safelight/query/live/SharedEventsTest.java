package org.safelight.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumRole;
import org.safelight.query.library.Story;
import org.safelight.query.live.Listening.Heard;

import java.util.List;

class SharedEventsTest extends RunningLiveEvents {

    @Test
    void aMemberHearsOfTheAlbumFromTheGrantOnAndOfNothingElse() throws Exception {
        try (Listening page = listen()) {
            long end = log(shared().then(rendered(other, 1)).then(uploaded(user, 9)));

            assertThat(typesUntil(end, page))
                    .containsExactly("AlbumMemberAdded", "AlbumDeleted", "PhotoUploaded");
        }
    }

    @Test
    void whoComesBackLaterIsToldTheSame() throws Exception {
        var story = shared();
        long end = log(story.then(rendered(other, 1)).then(uploaded(user, 9)));
        try (Listening page = listen("?after=-1", null)) {
            assertThat(typesUntil(end, page))
                    .containsExactly("AlbumMemberAdded", "AlbumDeleted", "PhotoUploaded");
        }
    }

    @Test
    void whoIsAMemberNoLongerHearsNothingMore() throws Exception {
        var story = shared();
        try (Listening page = listen()) {
            log(story);
            page.next(2);
            long end =
                    log(
                            story.then(new AlbumMemberRemoved(album(anAlbum), user))
                                    .then(new AlbumRestored(album(anAlbum)))
                                    .then(uploaded(user, 9)));

            assertThat(typesUntil(end, page)).containsExactly("PhotoUploaded");
            try (Listening again = listen("?after=-1", null)) {
                assertThat(typesUntil(end, again)).containsExactly("PhotoUploaded");
            }
        }
    }

    private Story shared() {
        return new Story()
                .then(uploaded(other, 1))
                .then(created(other, anAlbum))
                .then(new PhotosAddedToAlbum(album(anAlbum), List.of(entry(other, 1, "B"))))
                .then(new AlbumMemberAdded(album(anAlbum), user, AlbumRole.VIEWER))
                .then(new AlbumDeleted(album(anAlbum)));
    }

    private static List<String> typesUntil(long end, Listening page) {
        return page.until(end).stream().map(Heard::type).toList();
    }
}
