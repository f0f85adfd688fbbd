package org.safelight.query.library;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumEntry;
import org.safelight.contract.photo.PhotoId;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What one event does to an album.
 *
 * @param album what becomes of the album itself; null stands for no album
 * @param placed photos that are now at these places, new in the album or not
 * @param contributor whose photos they are; null for those of whoever made the album, and where
 *     that was said before
 * @param removed photos that are no longer in the album
 */
public record AlbumChange(
        Step album, List<AlbumEntry> placed, @Nullable UserId contributor, List<PhotoId> removed) {

    /** Makes the next state of an album from the one before. */
    @FunctionalInterface
    public interface Step {

        @Nullable StoredAlbum applyTo(@Nullable StoredAlbum before);
    }

    static AlbumChange created(StoredAlbum album) {
        return new AlbumChange(none -> album, List.of(), null, List.of());
    }

    static AlbumChange changed(UnaryOperator<StoredAlbum> step) {
        return new AlbumChange(ofExisting(step), List.of(), null, List.of());
    }

    static AlbumChange placed(List<AlbumEntry> entries, @Nullable UserId contributor) {
        return new AlbumChange(
                ofExisting(StoredAlbum::rearranged), entries, contributor, List.of());
    }

    static AlbumChange removed(List<PhotoId> photoIds) {
        return new AlbumChange(ofExisting(StoredAlbum::rearranged), List.of(), null, photoIds);
    }

    private static Step ofExisting(UnaryOperator<StoredAlbum> step) {
        return album -> album == null ? null : step.apply(album);
    }
}
