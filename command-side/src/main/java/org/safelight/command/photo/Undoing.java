package org.safelight.command.photo;

import org.safelight.command.guard.Refused;
import org.safelight.contract.Refusal;
import org.safelight.contract.Reversal;
import org.safelight.contract.media.ObjectKey;
import org.safelight.contract.photo.Description;
import org.safelight.contract.photo.DescriptionChange;
import org.safelight.contract.photo.PhotoCommand.RevertPhoto;
import org.safelight.contract.photo.PhotoEvent;
import org.safelight.contract.photo.PhotoEvent.PhotoDescribed;
import org.safelight.contract.photo.PhotoEvent.PhotoRestored;
import org.safelight.contract.photo.PhotoEvent.PhotoTrashed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A photo in the moment in which something shall be undone. */
record Undoing(ObjectKey source, Description description, boolean trashed) {

    /** What takes it back; a refusal unless everything is as it was left. */
    List<PhotoEvent> events(RevertPhoto command) {
        if (!isAsLeft(command)) {
            throw Refused.because(Refusal.UNDO_NOT_POSSIBLE);
        }
        List<PhotoEvent> events = new ArrayList<>();
        Reversal<DescriptionChange> words = command.description();
        if (words != null && words.back() != null) {
            Description earlier = words.back().appliedTo(description);
            if (!earlier.equals(description)) {
                events.add(new PhotoDescribed(command.photoId(), earlier));
            }
        }
        if (command.trashed() != null) {
            events.add(
                    trashed
                            ? new PhotoRestored(command.photoId())
                            : new PhotoTrashed(command.photoId()));
        }
        return events;
    }

    private boolean isAsLeft(RevertPhoto command) {
        Reversal<DescriptionChange> words = command.description();
        boolean wordsStay =
                words == null
                        || words.left() == null
                        || words.left().appliedTo(description).equals(description);
        boolean leftInTrash =
                command.trashed() != null && Objects.equals(command.trashed().left(), true);
        return source.equals(command.source()) && wordsStay && trashed == leftInTrash;
    }
}
