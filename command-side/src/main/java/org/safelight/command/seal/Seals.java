package org.safelight.command.seal;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.Personal;
import org.safelight.contract.Personal.Field;
import org.safelight.contract.Personal.Open;
import org.safelight.contract.Personal.Sealed;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand.CreateAlbum;
import org.safelight.contract.album.AlbumCommand.DescribeAlbum;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.DescriptionChange;
import org.safelight.contract.photo.PhotoCommand.DescribePhoto;
import org.safelight.contract.photo.PhotoCommand.UploadPhoto;
import org.safelight.platform.secret.JsonBox;
import org.safelight.platform.secret.OwnerKey;
import org.safelight.platform.secret.OwnerKeys;

/**
 * Seals the words of a command with the key of whoever sends it: words are of who says them, also
 * in an album that somebody else made. So neither the way to an aggregate nor the aggregate itself
 * knows them, and what it makes of them is sealed already. Words that say nothing stay open.
 */
public final class Seals {

    private static final Open<AlbumText> NO_TEXT = new Open<>(AlbumText.NONE);

    private final OwnerKeys keys;

    public Seals(OwnerKeys keys) {
        this.keys = keys;
    }

    /** The same command, with nothing to read in it. */
    public Object seal(Object command, UserId sender) {
        return switch (command) {
            case UploadPhoto upload -> seal(upload, keys.of(sender.value()));
            case DescribePhoto(var photo, var change) ->
                    new DescribePhoto(photo, seal(change, sender));
            case CreateAlbum(var album, var owner, var title, var text) -> {
                OwnerKey key = keys.of(sender.value());
                yield new CreateAlbum(
                        album,
                        owner,
                        seal(key, Field.ALBUM_TITLE, title),
                        text.equals(NO_TEXT) ? text : seal(key, Field.ALBUM_TEXT, text));
            }
            case DescribeAlbum(var album, var title, var text) ->
                    new DescribeAlbum(
                            album,
                            title == null
                                    ? null
                                    : seal(keys.of(sender.value()), Field.ALBUM_TITLE, title),
                            text == null || text.equals(NO_TEXT)
                                    ? text
                                    : seal(keys.of(sender.value()), Field.ALBUM_TEXT, text));
            default -> command;
        };
    }

    private static UploadPhoto seal(UploadPhoto upload, OwnerKey key) {
        var place = upload.facts().place();
        return new UploadPhoto(
                upload.photoId(),
                upload.owner(),
                upload.original(),
                seal(key, Field.FILE_NAME, upload.fileName()),
                upload.facts().at(place == null ? null : seal(key, Field.PLACE, place)));
    }

    private DescriptionChange seal(DescriptionChange change, UserId sender) {
        return new DescriptionChange(
                seal(sender, Field.CAPTION, change.caption(), Description.NONE.caption()),
                seal(sender, Field.TAGS, change.tags(), Description.NONE.tags()),
                change.favourite(),
                change.rating(),
                change.date());
    }

    private <T> @Nullable Personal<T> seal(
            UserId sender, Field field, @Nullable Personal<T> words, Personal<T> nothing) {
        return words == null || words.equals(nothing)
                ? words
                : seal(keys.of(sender.value()), field, words);
    }

    private static <T> Personal<T> seal(OwnerKey key, Field field, Personal<T> words) {
        return switch (words) {
            case Open<T>(T value) -> new Sealed<>(key.id(), JsonBox.seal(key, field.name(), value));
            case Sealed<T> already -> already;
        };
    }
}
