package org.safelight.command.album;

import org.jspecify.annotations.Nullable;
import org.safelight.command.guard.Refused;
import org.safelight.contract.Personal;
import org.safelight.contract.Refusal;
import org.safelight.contract.Reversal;
import org.safelight.contract.album.AlbumCommand.RevertAlbum;
import org.safelight.contract.album.AlbumEvent;
import org.safelight.contract.album.AlbumEvent.AlbumCoverChosen;
import org.safelight.contract.album.AlbumEvent.AlbumDeleted;
import org.safelight.contract.album.AlbumEvent.AlbumDescribed;
import org.safelight.contract.album.AlbumEvent.AlbumRestored;
import org.safelight.contract.album.AlbumText;
import org.safelight.contract.album.AlbumTitle;
import org.safelight.contract.photo.PhotoId;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An album in the moment in which something shall be undone. */
record Undoing(AlbumLook now) {

    /** What takes it back; a refusal unless everything is as it was left. */
    List<AlbumEvent> events(RevertAlbum command) {
        var places = new PlacesBack(now.contents(), now.people(), command.places());
        PhotoId cover = cover(command, places);
        if (!isAsLeft(command)
                || !places.areAsLeft()
                || !places.areOfMembers()
                || !places.willHold(cover)) {
            throw Refused.because(Refusal.UNDO_NOT_POSSIBLE);
        }
        List<AlbumEvent> events = new ArrayList<>();
        Personal<AlbumTitle> title = back(command.title(), now.title());
        Personal<AlbumText> text = back(command.text(), now.text());
        if (!title.equals(now.title()) || !text.equals(now.text())) {
            events.add(new AlbumDescribed(command.albumId(), title, text));
        }
        events.addAll(places.events(command.albumId()));
        if (!Objects.equals(cover, now.cover())) {
            events.add(new AlbumCoverChosen(command.albumId(), cover));
        }
        if (command.deleted() != null) {
            events.add(
                    now.deleted()
                            ? new AlbumRestored(command.albumId())
                            : new AlbumDeleted(command.albumId()));
        }
        return events;
    }

    private boolean isAsLeft(RevertAlbum command) {
        boolean leftDeleted =
                command.deleted() != null && Objects.equals(command.deleted().left(), true);
        return isLeft(command.title(), now.title())
                && isLeft(command.text(), now.text())
                && isLeft(command.cover(), now.cover())
                && now.deleted() == leftDeleted
                && (!command.beginning() || now.contents().size() == 0);
    }

    private static <T> boolean isLeft(@Nullable Reversal<T> reversal, @Nullable T now) {
        return reversal == null || Objects.equals(reversal.left(), now);
    }

    private static <T> T back(@Nullable Reversal<T> reversal, T now) {
        return reversal == null || reversal.back() == null ? now : reversal.back();
    }

    /** A cover that leaves the album stands for it no longer. */
    private @Nullable PhotoId cover(RevertAlbum command, PlacesBack places) {
        if (command.cover() != null) {
            return command.cover().back();
        }
        return now.cover() != null && places.leaving().contains(now.cover()) ? null : now.cover();
    }
}
