package org.safelight.query.library;

import static org.safelight.query.library.Samples.ANNA;
import static org.safelight.query.library.Samples.BEN;
import static org.safelight.query.library.Samples.album;
import static org.safelight.query.library.Samples.at;
import static org.safelight.query.library.Samples.created;
import static org.safelight.query.library.Samples.description;
import static org.safelight.query.library.Samples.entry;
import static org.safelight.query.library.Samples.photo;
import static org.safelight.query.library.Samples.purged;
import static org.safelight.query.library.Samples.rendered;
import static org.safelight.query.library.Samples.uploaded;

import org.axonframework.eventhandling.DomainEventMessage;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumLinkCreated;
import org.safelight.contract.album.AlbumEvent.AlbumLinkRevoked;
import org.safelight.contract.album.AlbumEvent.AlbumLinkUsed;
import org.safelight.contract.album.AlbumEvent.AlbumMemberAdded;
import org.safelight.contract.album.AlbumEvent.AlbumMemberRemoved;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumEvent.AlbumRoleChanged;
import org.safelight.contract.album.AlbumEvent.PhotosAddedToAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosMovedInAlbum;
import org.safelight.contract.album.AlbumEvent.PhotosRemovedFromAlbum;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.album.LinkId;
import org.safelight.contract.album.LinkTerms;
import org.safelight.contract.album.TokenHash;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.contract.photo.ThumbnailFault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A story in which everything happens that the view takes note of, some of it twice. */
public final class LifeStory {

    private LifeStory() {}

    public static List<DomainEventMessage<?>> events() {
        var story = new Story();
        upload(story);
        arrange(story);
        throwAway(story);
        return story.events();
    }

    /** The same events in another order, but each aggregate's own in theirs. */
    public static List<DomainEventMessage<?>> interleaved(Random random) {
        Map<String, List<DomainEventMessage<?>>> aggregates =
                events().stream()
                        .collect(Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier));
        List<Deque<DomainEventMessage<?>>> left = new ArrayList<>();
        aggregates.values().forEach(own -> left.add(new ArrayDeque<>(own)));
        List<DomainEventMessage<?>> order = new ArrayList<>();
        while (!left.isEmpty()) {
            order.add(left.get(random.nextInt(left.size())).remove());
            left.removeIf(Deque::isEmpty);
        }
        return order;
    }

    private static void upload(Story story) {
        for (int n = 1; n <= 8; n++) {
            story.then(uploaded(ANNA, n, n % 2 == 0 ? null : at("2020-0" + n + "-01T10:00:00")));
        }
        var fault = new ThumbnailFault(ThumbnailFault.Kind.TIMED_OUT, "Took too long");
        var second = uploaded(ANNA, 2);
        story.then(uploaded(BEN, 1), rendered(ANNA, 1), rendered(BEN, 1))
                .then(new ThumbnailFailed(photo(ANNA, 2), fault))
                .then(
                        new ThumbnailRetryRequested(
                                photo(ANNA, 2), second.original(), second.facts().format()))
                .then(new ThumbnailFailed(photo(ANNA, 3), fault))
                .then(new PhotoDescribed(photo(ANNA, 4), description("The sea", null)));
    }

    private static void arrange(Story story) {
        story.then(created(ANNA, 1), created(ANNA, 2), created(BEN, 3), created(ANNA, 4))
                .then(
                        new PhotosAddedToAlbum(
                                album(1),
                                List.of(
                                        entry(ANNA, 1, "B"),
                                        entry(ANNA, 2, "C"),
                                        entry(ANNA, 3, "D"),
                                        entry(BEN, 1, "E"))),
                        new PhotosAddedToAlbum(album(2), List.of(entry(ANNA, 2, "B"))),
                        new PhotosAddedToAlbum(album(3), List.of(entry(BEN, 1, "B"))),
                        new PhotosMovedInAlbum(album(1), List.of(entry(ANNA, 3, "A"))),
                        new PhotosRemovedFromAlbum(album(1), List.of(photo(ANNA, 1))),
                        new PhotosAddedToAlbum(album(1), List.of(entry(ANNA, 1, "Z"))),
                        new AlbumCoverChosen(album(1), photo(ANNA, 2)),
                        new AlbumDescribed(album(2), new AlbumTitle("Two"), new AlbumText("…")),
                        new AlbumDeleted(album(2)),
                        new AlbumRestored(album(2)),
                        new AlbumDeleted(album(4)),
                        new AlbumMemberAdded(album(1), BEN, AlbumRole.CONTRIBUTOR),
                        new PhotosAddedToAlbum(album(1), List.of(entry(BEN, 1, "Y")), BEN),
                        new AlbumMemberAdded(album(2), BEN, AlbumRole.VIEWER),
                        new AlbumRoleChanged(album(2), BEN, AlbumRole.EDITOR),
                        new AlbumMemberRemoved(album(2), BEN),
                        new AlbumLinkCreated(
                                album(1),
                                new LinkId("7".repeat(32)),
                                TokenHash.of("a-token"),
                                new LinkTerms(null, 3, false, false, false, false)),
                        new AlbumLinkUsed(album(1), new LinkId("7".repeat(32))),
                        new AlbumLinkCreated(
                                album(1),
                                new LinkId("8".repeat(32)),
                                TokenHash.of("another"),
                                new LinkTerms(null, null, false, false, false, false)),
                        new AlbumLinkRevoked(album(1), new LinkId("8".repeat(32))));
    }

    private static void throwAway(Story story) {
        story.then(
                new PhotoTrashed(photo(ANNA, 1)),
                new PhotoRestored(photo(ANNA, 1)),
                new PhotoTrashed(photo(ANNA, 2)),
                new PhotoTrashed(photo(ANNA, 3)),
                purged(ANNA, 3),
                uploaded(ANNA, 3),
                new PhotoTrashed(photo(ANNA, 5)),
                purged(ANNA, 5));
    }
}
