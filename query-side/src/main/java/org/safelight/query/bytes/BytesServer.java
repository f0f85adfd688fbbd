package org.safelight.query.bytes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.safelight.contract.library.PhotoView;
import org.safelight.contract.photo.PhotoId;
import org.safelight.media.bucket.DamagedObjectException;
import org.safelight.media.bucket.MissingObjectException;
import org.safelight.media.imaging.MetadataRemoval;
import org.safelight.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.IOException;
import java.io.InputStream;

/** Answers requests for bytes: the right ones, in whole or in part, or none. */
public final class BytesServer {

    private static final Logger log = LoggerFactory.getLogger(BytesServer.class);

    private final CheckedBytes checked;
    private final Losses losses;

    public BytesServer(CheckedBytes checked, Losses losses) {
        this.checked = checked;
        this.losses = losses;
    }

    /**
     * Writes the answer. Nothing of it is sent, and no header set, before the bytes were found to
     * be good; then an exception can only mean that the connection is to be cut.
     *
     * @throws Problem when the bytes are damaged or missing (500; 404 as long as a lost thumbnail
     *     is being made again), or cannot be read now (503)
     */
    public void serve(
            Representation representation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exchange = new BytesExchange(representation, request, response);
        if (exchange.clientHasIt()) {
            exchange.notModified();
            return;
        }
        ByteRange range = exchange.range();
        if (exchange.isHead()) {
            exchange.found(range);
            return;
        }
        try (InputStream body = open(representation, range)) {
            exchange.found(range);
            body.transferTo(response.getOutputStream());
        }
    }

    /**
     * Writes the picture without what else stands in its file: neither where nor by whom it was
     * taken. There are no parts of it to ask for.
     *
     * @throws Problem as {@link #serve} does
     */
    public void serveBare(
            Representation representation, PhotoView photo, HttpServletResponse response)
            throws IOException {
        ByteRange whole = ByteRange.whole(representation.bytes().size());
        try (InputStream body = open(representation, whole)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, representation.disposition());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setContentType(representation.mediaType());
            var facts = photo.facts();
            MetadataRemoval.copy(
                    facts.format(), facts.orientation(), body, response.getOutputStream());
        }
    }

    private InputStream open(Representation representation, ByteRange range) {
        try {
            return checked.open(representation.bytes(), range);
        } catch (DamagedObjectException | MissingObjectException lost) {
            log.error("Photo {} is withheld: {}", photoId(representation), lost.getMessage());
            throw withheld(representation);
        } catch (IOException passing) {
            log.warn("Photo {} cannot be read now", photoId(representation), passing);
            throw new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "storage-unavailable",
                            "The stored bytes cannot be read at the moment.")
                    .withHeader("Retry-After", "5");
        }
    }

    private Problem withheld(Representation representation) {
        PhotoView photo = representation.photo();
        if (representation.thumbnail() == null) {
            losses.original(photo.owner(), photo.photoId(), photo.original());
            return damaged(representation);
        }
        return losses.thumbnail(photo, representation.thumbnail())
                ? new Problem(
                                HttpStatus.NOT_FOUND,
                                "thumbnail-pending",
                                "The thumbnail was lost and is being made again. Ask again soon.")
                        .withHeader("Retry-After", "1")
                : damaged(representation);
    }

    private static PhotoId photoId(Representation representation) {
        return representation.photo().photoId();
    }

    private static Problem damaged(Representation representation) {
        var problem =
                new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "damaged-object",
                        "The stored bytes of this photo are damaged or missing. They are not"
                                + " sent.");
        problem.getBody().setProperty("photoId", photoId(representation).value());
        return problem;
    }
}
