package org.safelight.query.history;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.history.PhotoHistoryEntry;
import org.safelight.contract.history.PhotoHistoryPage;
import org.safelight.contract.history.PhotoMoment;
import org.safelight.contract.library.LibraryQuery.PageRequest;
import org.safelight.contract.library.PhotoState;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailAttemptFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailFailed;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoEvent.ThumbnailRetryRequested;
import org.safelight.query.change.Origin;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Follows a photo through its events and keeps what people changed. It passes over its thumbnail,
 * which changes nothing that is theirs.
 */
final class PhotoTrail implements Consumer<DomainEventMessage<?>> {

    private final Recent<PhotoHistoryEntry> recent;
    private @Nullable UserId owner;
    private @Nullable PhotoMoment now;

    PhotoTrail(PageRequest page) {
        recent = new Recent<>(page);
    }

    @Override
    public void accept(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof PhotoEvent event && isOfPeople(event)) {
            if (event instanceof PhotoUploaded uploaded) {
                owner = uploaded.owner();
            }
            @Nullable PhotoMoment before = now;
            now = after(before, event);
            recent.add(
                    message.getSequenceNumber(),
                    new PhotoHistoryEntry(Origin.of(message), before, now));
        }
    }

    private static boolean isOfPeople(PhotoEvent event) {
        return switch (event) {
            case PhotoUploaded _,
                    PhotoDescribed _,
                    PhotoTrashed _,
                    PhotoRestored _,
                    PhotoPurged _ ->
                    true;
            case ThumbnailGenerated _,
                    ThumbnailAttemptFailed _,
                    ThumbnailFailed _,
                    ThumbnailRetryRequested _ ->
                    false;
        };
    }

    static @Nullable PhotoMoment after(@Nullable PhotoMoment before, PhotoEvent event) {
        Description words = before == null ? Description.NONE : before.description();
        return switch (event) {
            case PhotoUploaded _ -> new PhotoMoment(PhotoState.ACTIVE, Description.NONE);
            case PhotoDescribed described ->
                    new PhotoMoment(PhotoState.ACTIVE, described.description());
            case PhotoTrashed _ -> new PhotoMoment(PhotoState.TRASHED, words);
            case PhotoRestored _ -> new PhotoMoment(PhotoState.ACTIVE, words);
            case PhotoPurged _ -> null;
            case ThumbnailGenerated _,
                    ThumbnailAttemptFailed _,
                    ThumbnailFailed _,
                    ThumbnailRetryRequested _ ->
                    before;
        };
    }

    /** What was kept, if it is theirs. */
    Optional<PhotoHistoryPage> of(UserId asking) {
        return asking.equals(owner)
                ? Optional.of(recent.page(PhotoHistoryPage::new))
                : Optional.empty();
    }
}
