package org.safelight.query.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safelight.contract.library.PhotoState.ACTIVE;
import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.uploaded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Lists page by page. */
public interface PagingContract extends LibraryContract {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 500})
    default void pagesHoldEverythingOnce(int size) {
        var story = new Story().then(created(ANNA, 1));
        List<PhotoId> all = new ArrayList<>();
        for (int n = 1; n <= 15; n++) {
            // Three photos at a time share what they are sorted by.
            story.then(uploaded(ANNA, n, at("2020-01-0" + (1 + n / 3) + "T00:00:00")));
            story.then(new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, n, "R" + n / 3))));
            story.then(created(ANNA, 100 + n));
            all.add(photo(ANNA, n));
        }
        story.tellTo(writer());

        var paged = WholeView.of(ANNA, reader(), size);

        assertThat(ids(paged.active())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids(paged.timeline())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids(paged.albumPhotos().getLast())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(new HashSet<>(paged.albums())).hasSize(16).hasSameSizeAs(paged.albums());
        assertThat(paged).isEqualTo(WholeView.of(ANNA, reader(), 500));
    }

    @Test
    default void aPageTokenOfAnotherListOrOfNoneIsRefused() {
        new Story().then(uploaded(ANNA, 1), uploaded(ANNA, 2)).tellTo(writer());
        String token = reader().photos(ANNA, ACTIVE, new PageRequest(1, null)).nextPageToken();

        assertThat(reader().photos(ANNA, ACTIVE, new PageRequest(1, token)).items()).hasSize(1);
        for (String wrong : new String[] {token, "", "x", "VVBMT0FERUQgeCB4", "%00"}) {
            assertThatThrownBy(() -> reader().timeline(ANNA, new PageRequest(1, wrong)))
                    .isInstanceOf(MalformedPageTokenException.class);
        }
    }
}
