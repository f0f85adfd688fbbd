package org.safelight.benchmarks.views;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Field;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.album.AlbumEvent.AlbumCreated;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoUploaded;
import org.safelight.platform.secret.JsonBox;
import org.safelight.platform.secret.OwnerKey;

/**
 * Writes events as the service does, with what is personal in them sealed, or as it would without.
 *
 * @param key null for words that everybody can read
 */
record Ink(@Nullable OwnerKey key) {

    static final Ink OPEN = new Ink(null);

    /** The same event, in this ink. */
    Object written(Object event) {
        return switch (event) {
            case PhotoUploaded it when key != null ->
                    new PhotoUploaded(
                            it.photoId(),
                            it.owner(),
                            it.original(),
                            sealed(key, Field.FILE_NAME, it.fileName()),
                            it.facts().at(sealed(key, Field.PLACE, it.facts().place())));
            case PhotoDescribed it when key != null ->
                    new PhotoDescribed(it.photoId(), sealed(key, it.description()));
            case AlbumCreated it when key != null ->
                    new AlbumCreated(
                            it.albumId(),
                            it.owner(),
                            sealed(key, Field.ALBUM_TITLE, it.title()),
                            it.text());
            default -> event;
        };
    }

    private static Description sealed(OwnerKey key, Description it) {
        return new Description(
                sealed(key, Field.CAPTION, it.caption()),
                sealed(key, Field.TAGS, it.tags()),
                it.favourite(),
                it.rating(),
                it.correctedDate());
    }

    private static <T> Personal<T> sealed(OwnerKey key, Field field, @Nullable Personal<T> words) {
        if (words instanceof Open<T>(T value)) {
            return new Sealed<>(key.id(), JsonBox.seal(key, field.name(), value));
        }
        throw new IllegalArgumentException("Not to be read already: " + field);
    }
}
