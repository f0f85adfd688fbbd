package org.safelight.command.dispatch;

import org.safelight.contract.Refusal;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;

/** What every refusal looks like from outside. */
final class RefusalProblem {

    private RefusalProblem() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> Problem.notFound();
            case REVISION_MISMATCH ->
                    problem(
                            HttpStatus.PRECONDITION_FAILED,
                            "revision-mismatch",
                            "It was changed since you looked at it.");
            case PHOTO_TRASHED -> conflict("photo-trashed", "Restore the photo first.");
            case PHOTO_NOT_TRASHED ->
                    conflict("photo-not-trashed", "Only a photo in the trash can be purged.");
            case PHOTO_PURGED -> conflict("photo-purged", "The photo is gone for good.");
            case ALBUM_DELETED -> conflict("album-deleted", "Restore the album first.");
            case PHOTO_NOT_IN_ALBUM ->
                    conflict("photo-not-in-album", "Not all of these photos are in the album.");
            case PHOTO_UNKNOWN ->
                    problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "photo-unknown",
                            "Not all of these are photos of yours.");
            case ALBUM_FULL -> conflict("album-full", "An album holds at most 200,000 photos.");
            case NOT_ALLOWED ->
                    problem(
                            HttpStatus.FORBIDDEN,
                            "not-allowed",
                            "Your role in this album does not allow that.");
            case LAST_OWNER ->
                    conflict("last-owner", "An album has an owner. Make somebody else one first.");
            case TOO_MANY_MEMBERS ->
                    conflict("too-many-members", "An album has at most 200 members.");
            case TOO_MANY_LINKS ->
                    conflict("too-many-links", "An album has at most 50 links. Revoke one first.");
            case UNDO_NOT_POSSIBLE ->
                    conflict("undo-not-possible", "It was changed again since. Undo that first.");
            case RENDERER_BUSY -> busy();
            case LOG_UNAVAILABLE -> unanswered();
        };
    }

    /** For what may well succeed in a moment. */
    static Problem busy() {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Ask again in a moment.")
                .withHeader("Retry-After", "1");
    }

    /** For a log that cannot be written. */
    static Problem storageUnavailable() {
        return problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "storage-unavailable",
                        "It cannot be stored at the moment. Nothing was changed.")
                .withHeader("Retry-After", "30");
    }

    /** For a command of which nobody can say whether it was carried out. */
    static Problem unanswered() {
        return problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unanswered",
                        "Whether it was carried out is not known. Look before you send it again.")
                .withHeader("Retry-After", "5");
    }

    private static Problem conflict(String name, String detail) {
        return problem(HttpStatus.CONFLICT, name, detail);
    }

    private static Problem problem(HttpStatus status, String name, String detail) {
        return new Problem(status, name, detail);
    }
}
