package org.safelight.command.upload;

import org.safelight.media.imaging.UnreadableImageException;
import org.safelight.platform.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** Every reason why a file is not taken. */
public final class UploadProblem {

    private UploadProblem() {}

    /** There was no file where one was expected. */
    public static Problem noFile() {
        return new Problem(
                HttpStatus.BAD_REQUEST, "no-file", "Send at least one part named \"file\".");
    }

    /** One request brought more files than one may. */
    public static Problem tooManyFiles(int max) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-files",
                "A request may bring %,d files. Those before were taken.".formatted(max));
    }

    /** The body is not what its headers say, or ended before its end. */
    public static Problem cut() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "body-cut",
                "The request ended before its end, or is malformed.");
    }

    /** A {@code Content-Digest} that cannot be read. */
    public static Problem malformedDigest() {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "malformed-content-digest",
                "Content-Digest looks like sha-256=:base64 of 32 bytes:.");
    }

    static Problem digestMismatch() {
        return wrong("digest-mismatch", "The bytes that came are not those of Content-Digest.");
    }

    static Problem empty() {
        return wrong("empty-file", "The file is empty.");
    }

    static Problem tooLarge(DataSize max) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                "A file may have %,d bytes.".formatted(max.toBytes()));
    }

    static Problem storageFull(long quota) {
        return new Problem(
                HttpStatus.INSUFFICIENT_STORAGE,
                "storage-full",
                "All originals of a person may have %,d bytes together.".formatted(quota));
    }

    static Problem unsupported() {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-format",
                "The file is none of JPEG, PNG, GIF, WebP, TIFF, BMP and PSD.");
    }

    static Problem unreadable(UnreadableImageException why) {
        String detail = String.valueOf(why.getMessage());
        return switch (why.reason()) {
            case UNSUPPORTED ->
                    new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-format", detail);
            case TOO_LARGE -> new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-many-pixels", detail);
            case UNDECODABLE, TIMED_OUT -> wrong("undecodable-image", detail);
        };
    }

    static Problem bucketUnavailable() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "storage-unavailable",
                        "The file cannot be stored at the moment.")
                .withHeader("Retry-After", "30");
    }

    private static Problem wrong(String name, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, name, detail);
    }
}
