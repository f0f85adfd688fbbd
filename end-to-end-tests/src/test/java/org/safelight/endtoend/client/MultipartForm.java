package org.safelight.endtoend.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.safelight.endtoend.pictures.Picture;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** A form with files, as a browser sends it (multipart/form-data, RFC 7578). */
public final class MultipartForm {

    private static final String LINE = "\r\n";

    private final String boundary = "safelight-" + UUID.randomUUID();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /** Adds a file to the field. */
    public void file(String field, Picture picture) {
        write(
                ("--" + boundary + LINE)
                        + "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\""
                                .formatted(field, picture.name())
                        + (LINE + "Content-Type: " + picture.mediaType() + LINE + LINE));
        parts.writeBytes(picture.bytes());
        write(LINE);
    }

    /** The whole body. */
    public byte[] bytes() {
        byte[] end = ("--" + boundary + "--" + LINE).getBytes(UTF_8);
        var all = new ByteArrayOutputStream();
        all.writeBytes(parts.toByteArray());
        all.writeBytes(end);
        return all.toByteArray();
    }

    /** The value of the request's Content-Type. */
    public String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.ofByteArray(bytes());
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(UTF_8));
    }
}
