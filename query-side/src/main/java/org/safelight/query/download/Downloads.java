package org.safelight.query.download;

import jakarta.servlet.http.HttpServletResponse;

import org.safelight.contract.UserId;
import org.safelight.platform.web.Problem;
import org.safelight.query.bytes.Losses;
import org.safelight.query.limit.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Answers with archives, so many at once and no more. */
public final class Downloads {

    private static final Logger log = LoggerFactory.getLogger(Downloads.class);

    private final Checksums checksums = new Checksums();
    private final Places places;
    private final Losses losses;

    public Downloads(DownloadSettings settings, Losses losses) {
        this.losses = losses;
        this.places = new Places(settings.atOnce(), settings.perUser());
    }

    /**
     * Writes the answer. An exception after its first byte can only mean that the connection is to
     * be cut, so that nobody takes a part for the whole.
     *
     * @param archive made only once there is room to send it
     * @throws Problem when there is no room (503), or the first original is lost (500)
     */
    public void serve(
            UserId user,
            String name,
            Supplier<Archive> archive,
            boolean withBody,
            HttpServletResponse response)
            throws IOException {
        if (!places.take(user)) {
            throw noRoom();
        }
        try {
            send(archive.get(), name, withBody, response);
        } finally {
            places.leave(user);
        }
    }

    private void send(Archive archive, String name, boolean withBody, HttpServletResponse response)
            throws IOException {
        writeHeaders(name, archive.length(), response);
        if (!withBody) {
            return;
        }
        try {
            archive.writeTo(response.getOutputStream(), checksums, losses);
        } catch (BrokenArchiveException broken) {
            log.error("A download is broken off: {}", broken.getMessage(), broken.getCause());
            if (response.isCommitted()) {
                throw broken;
            }
            response.reset();
            throw damaged();
        }
    }

    private static void writeHeaders(String name, long length, HttpServletResponse response) {
        String safe = FileNames.safe(name);
        var attachment =
                ContentDisposition.attachment()
                        .filename(
                                (safe.isEmpty() ? "photos" : safe) + ".zip", StandardCharsets.UTF_8)
                        .build();
        response.setContentType("application/zip");
        response.setContentLengthLong(length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
    }

    private static Problem noRoom() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-many-downloads",
                        "Too many downloads are under way, yours or all together. Try again when"
                                + " one has ended.")
                .withHeader("Retry-After", "10");
    }

    private static Problem damaged() {
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "damaged-object",
                "The stored bytes of a photo are damaged or missing. Nothing is sent.");
    }
}
