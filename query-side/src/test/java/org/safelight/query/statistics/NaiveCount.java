package org.safelight.query.statistics;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.media.CaptureTime;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoPurged;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.contract.photo.PhotoEvent.ThumbnailGenerated;
import org.safelight.contract.photo.PhotoId;
import org.safelight.contract.statistics.Figures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts by going over everything that happened, photo by photo. */
final class NaiveCount {

    private static final class Seen {

        PhotoUploaded upload;
        Instant at;
        @Nullable CaptureTime corrected;
        boolean trashed;
        long thumbnail;

        Seen(PhotoUploaded upload, Instant at) {
            this.upload = upload;
            this.at = at;
        }

        YearMonth month() {
            CaptureTime taken = corrected == null ? upload.facts().takenAt() : corrected;
            return taken == null
                    ? YearMonth.from(at.atOffset(ZoneOffset.UTC))
                    : YearMonth.from(taken.local());
        }
    }

    private final Map<PhotoId, Seen> photos = new HashMap<>();

    NaiveCount(List<DomainEventMessage<?>> events) {
        for (DomainEventMessage<?> event : events) {
            switch (event.getPayload()) {
                case PhotoUploaded it ->
                        photos.put(it.photoId(), new Seen(it, event.getTimestamp()));
                case PhotoPurged it -> photos.remove(it.photoId());
                case PhotoTrashed it -> seen(it.photoId()).trashed = true;
                case PhotoRestored it -> seen(it.photoId()).trashed = false;
                case ThumbnailGenerated it -> seen(it.photoId()).thumbnail = it.thumbnail().bytes();
                case PhotoDescribed it ->
                        seen(it.photoId()).corrected = it.description().correctedDate();
                default -> throw new IllegalArgumentException("Not counted: " + event);
            }
        }
    }

    private Seen seen(PhotoId photoId) {
        return Objects.requireNonNull(photos.get(photoId));
    }

    /** The number of photos by month, the latest first. */
    Map<YearMonth, Long> months(UserId owner) {
        Map<YearMonth, Long> months = new TreeMap<YearMonth, Long>().descendingMap();
        of(owner).filter(it -> !it.trashed).forEach(it -> months.merge(it.month(), 1L, Long::sum));
        return months;
    }

    Map<String, Long> cameras(UserId owner) {
        Map<String, Long> cameras = new HashMap<>();
        of(owner)
                .filter(it -> !it.trashed)
                .map(it -> Objects.requireNonNull(it.upload.facts().camera()))
                .forEach(it -> cameras.merge(String.valueOf(it.model()), 1L, Long::sum));
        return cameras;
    }

    Figures figures(UserId owner) {
        List<Seen> shown = of(owner).filter(it -> !it.trashed).toList();
        return new Figures(
                shown.size(),
                shown.stream().mapToLong(it -> it.upload.original().bytes()).sum(),
                of(owner).filter(it -> it.trashed).count(),
                of(owner).mapToLong(it -> it.upload.original().bytes()).sum(),
                of(owner).mapToLong(it -> it.thumbnail).sum());
    }

    private Stream<Seen> of(UserId owner) {
        return photos.values().stream().filter(it -> it.upload.owner().equals(owner));
    }
}
