package org.safelight.command.album;

import org.jspecify.annotations.Nullable;
import org.safelight.contract.UserId;
import org.safelight.contract.album.AlbumCommand;
import org.safelight.contract.album.AlbumCommand.AddPhotosToAlbum;
import org.safelight.contract.album.AlbumCommand.ChooseAlbumCover;
import org.safelight.contract.album.AlbumCommand.CreateAlbum;
import org.safelight.contract.album.AlbumCommand.CreateAlbumLink;
import org.safelight.contract.album.AlbumCommand.DeleteAlbum;
import org.safelight.contract.album.AlbumCommand.DescribeAlbum;
import org.safelight.contract.album.AlbumCommand.GrantAlbumRole;
import org.safelight.contract.album.AlbumCommand.MovePhotosInAlbum;
import org.safelight.contract.album.AlbumCommand.RemoveAlbumMember;
import org.safelight.contract.album.AlbumCommand.RemovePhotosFromAlbum;
import org.safelight.contract.album.AlbumCommand.RestoreAlbum;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumCommand.RevokeAlbumLink;
import org.safelight.contract.album.AlbumCommand.UseAlbumLink;
import org.safelight.contract.album.AlbumRole;
import org.safelight.contract.album.PlaceReversal;
import org.safelight.contract.photo.PhotoId;

import java.util.function.Predicate;

/** Which role a member needs for which command: the one place that says so. */
final class Rights {

    private Rights() {}

    /**
     * The least role that may; null where only the service itself may.
     *
     * @param ofOthers tells of a photo in the album whether somebody else has put it in
     */
    static @Nullable AlbumRole needed(
            AlbumCommand command, UserId sender, Predicate<PhotoId> ofOthers) {
        return switch (command) {
            case CreateAlbum _,
                    DeleteAlbum _,
                    RestoreAlbum _,
                    GrantAlbumRole _,
                    CreateAlbumLink _,
                    RevokeAlbumLink _ ->
                    AlbumRole.OWNER;
            case DescribeAlbum _, MovePhotosInAlbum _, ChooseAlbumCover _ -> AlbumRole.EDITOR;
            case AddPhotosToAlbum _ -> AlbumRole.CONTRIBUTOR;
            case RemovePhotosFromAlbum removal ->
                    removal.photoIds().stream().anyMatch(ofOthers)
                            ? AlbumRole.EDITOR
                            : AlbumRole.CONTRIBUTOR;
            case RemoveAlbumMember removal ->
                    removal.member().equals(sender) ? AlbumRole.VIEWER : AlbumRole.OWNER;
            case RevertAlbum undo -> needed(undo, sender);
            case UseAlbumLink _ -> null;
        };
    }

    /** To take something back needs the role that it took. */
    private static AlbumRole needed(RevertAlbum undo, UserId sender) {
        boolean ofTheWhole = undo.deleted() != null || undo.beginning();
        boolean words = undo.title() != null || undo.text() != null;
        boolean onlyOwnPhotos =
                !undo.places().isEmpty()
                        && undo.places().stream().allMatch(place -> isOwn(place, sender));
        if (ofTheWhole) {
            return AlbumRole.OWNER;
        }
        return words || !onlyOwnPhotos ? AlbumRole.EDITOR : AlbumRole.CONTRIBUTOR;
    }

    private static boolean isOwn(PlaceReversal place, UserId sender) {
        boolean moved = place.left() != null && place.back() != null;
        return !moved && place.contributor().equals(sender);
    }
}
