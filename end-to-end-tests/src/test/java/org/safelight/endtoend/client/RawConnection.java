package org.safelight.endtoend.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.safelight.endtoend.pictures.Picture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** A connection on which a test can break off, as no well-behaved client does. */
public record RawConnection(Socket socket, Http http) implements Closeable {

    /** Opens a connection. */
    public static RawConnection to(Http http) throws IOException {
        return new RawConnection(
                new Socket(http.address().getHost(), http.address().getPort()), http);
    }

    /** Sends the head of an upload of the whole picture. */
    public void announceUpload(Picture picture) throws IOException {
        String head =
                """
                POST /api/v1/photos HTTP/1.1
                Host: %s
                Authorization: %s
                Content-Type: %s
                Content-Length: %d

                """
                        .formatted(
                                http.address().getAuthority(),
                                http.credential(),
                                picture.mediaType(),
                                picture.bytes().length);
        byte[] lines = head.replace("\n", "\r\n").getBytes(US_ASCII);
        send(lines, lines.length);
    }

    /** Sends the first bytes. */
    public void send(byte[] bytes, int count) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes, 0, count);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
